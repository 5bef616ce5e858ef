/**
 * Keeps a host of ours where it was put. The page may redraw around it or throw it out: it is put back three times,
 * each time later than before, then given up. A foreign attribute (hidden, inert, a style) is taken off again, as often.
 */

export interface Guard {
  /** Watches this host beside its anchor; `lost` is called when it is to be put back, `giveUp` when no more. */
  keep(host: HTMLElement, lost: () => void, giveUp: () => void): void;
  release(host: HTMLElement): void;
  /** Drops what was heard of the changes that we made ourselves. */
  forget(): void;
}

interface Kept {
  attributes: string[];
  tries: number;
  isWaiting: boolean;
  lost(): void;
  giveUp(): void;
}

const TRIES = 3;
const FIRST_WAIT = 100;
/** Undisturbed so long, a host starts anew. */
const CALM = 30_000;

export function createGuard(): Guard {
  const hosts = new Map<HTMLElement, Kept>();
  const observer = new MutationObserver((changes) => {
    const touched = new Set(changes.map(({ target }) => target));
    for (const [host, kept] of hosts) if (touched.has(host) || !host.isConnected) check(host, kept);
  });

  function check(host: HTMLElement, kept: Kept): void {
    const foreign = host.getAttributeNames().filter((name) => !kept.attributes.includes(name));
    if (host.isConnected && foreign.length === 0) return;
    if (kept.isWaiting) return;
    if (kept.tries >= TRIES) {
      hosts.delete(host);
      kept.giveUp();
      return;
    }
    kept.isWaiting = true;
    setTimeout(() => restore(host, kept), FIRST_WAIT * 4 ** kept.tries);
    kept.tries += 1;
    setTimeout(() => {
      if (kept.tries > 0) kept.tries -= 1;
    }, CALM);
  }

  function restore(host: HTMLElement, kept: Kept): void {
    kept.isWaiting = false;
    if (hosts.get(host) !== kept) return;
    for (const name of host.getAttributeNames())
      if (!kept.attributes.includes(name)) host.removeAttribute(name);
    if (!host.isConnected) kept.lost();
    observer.takeRecords();
    watch(host);
  }

  function watch(host: HTMLElement): void {
    observer.observe(host, { attributes: true });
    if (host.parentNode) observer.observe(host.parentNode, { childList: true });
  }

  return {
    keep(host, lost, giveUp) {
      const tries = hosts.get(host)?.tries ?? 0;
      hosts.set(host, { attributes: host.getAttributeNames(), tries, isWaiting: false, lost, giveUp });
      watch(host);
    },
    release: (host) => void hosts.delete(host),
    forget: () => void observer.takeRecords(),
  };
}
