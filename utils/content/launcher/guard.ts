/**
 * Keeps a launcher's host where it was put. A page may re-render around it or remove it: it is put back three times,
 * each time later than before, then given up. A foreign attribute (hidden, inert, a style) is removed as often.
 */

export interface Guard {
  /**
   * Watches this host beside its anchor; `lost` is called when it should be put back, `giveUp` once that is pointless.
   */
  keep(host: HTMLElement, lost: () => void, giveUp: () => void): void;
  release(host: HTMLElement): void;
  /** Drops the records of our own changes. */
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
/** After this long without a disturbance (ms) the attempts for a host are counted from zero again. */
const CALM = 30_000;

export function createGuard(signal: AbortSignal): Guard {
  const hosts = new Map<HTMLElement, Kept>();
  const observer = new MutationObserver((changes) => {
    const touched = new Set(changes.map(({ target }) => target));
    for (const [host, kept] of hosts) if (touched.has(host) || !host.isConnected) check(host, kept);
  });
  signal.addEventListener('abort', () => {
    hosts.clear();
    observer.disconnect();
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
