import type { WatchTarget } from '@/utils/surfaces/contract';

/**
 * Hears as little of a page as it can: only the parts that the surface names, and the children of their ancestors
 * (so that a part which is replaced is noticed). Until there are parts to name, it hears the whole document. Whatever is
 * heard once is not listened to for a moment: a stream of messages costs one call per moment, not one per message.
 * While the tab is hidden (and nobody waits for it) it hears nothing; shown again, it looks once.
 */

export interface Watcher {
  /** Something else has changed (data of the page, the address): look, within `ms`. */
  soon(ms?: number): void;
  /** Drops what was heard of the changes that we made ourselves. */
  forget(): void;
  stop(): void;
}

interface Plan {
  doc: Document;
  targets(): WatchTarget[];
  /** What has changed, as far as it is heard; not of streams (`matters`). */
  heard?(records: MutationRecord[]): void;
  /** Whether there is nothing to do now: the tab is hidden, and nobody waits for this page. */
  isAsleep(): boolean;
  /** Looks at the page; called at most once in `PAUSE` ms, however much changes. */
  look(): void;
}

const PAUSE = 50;
const LATE = [600, 2_000];

interface Ear {
  target: WatchTarget;
  observer: MutationObserver;
}

export function watchPage({ doc, targets, heard, isAsleep, look }: Plan): Watcher {
  let ears: Ear[] = [];
  const deaf = new Set<Ear>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let watched: WatchTarget[] = [];
  let pausing: { timer: ReturnType<typeof setTimeout>; ms: number } | undefined;
  let isDue = false;

  function soon(ms = PAUSE): void {
    if (isAsleep()) return;
    isDue = true;
    pause(ms);
  }

  function pause(ms: number): void {
    if (pausing && pausing.ms <= ms) return;
    clearTimeout(pausing?.timer);
    const timer = later(() => {
      pausing = undefined;
      attend();
    }, ms);
    pausing = { timer, ms };
  }

  function later(run: () => void, ms: number): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
    return timer;
  }

  function hear(ear: Ear, records: MutationRecord[]): void {
    if (!ear.target.matters) heard?.(records);
    if (!ear.target.closely) ear.observer.disconnect();
    deaf.add(ear);
    pause(PAUSE);
  }

  /** Listens again to what had been heard, and looks if it matters. */
  function attend(): void {
    const rested = [...deaf];
    deaf.clear();
    for (const ear of rested) listen(ear);
    const words = rested.map(({ target }) => target.matters?.() ?? true);
    if (words.includes('late')) for (const ms of LATE) later(() => soon(), ms);
    if (!isDue && !words.some(Boolean)) return;
    isDue = false;
    look();
    follow();
  }

  function listen({ observer, target }: Ear): void {
    observer.observe(target.node, target.options);
  }

  function observe(target: WatchTarget): void {
    const ear: Ear = { target, observer: new MutationObserver((records) => hear(ear, records)) };
    ears.push(ear);
    listen(ear);
  }

  /** Observes the present parts; nothing to do while they are the same. */
  function follow(): void {
    if (isAsleep()) {
      ignore();
      return;
    }
    const parts = targets();
    const isSame = parts.length === watched.length && parts.every(({ node }, i) => node === watched[i]?.node);
    if (isSame && ears.length > 0) return;
    ignore();
    watched = parts;
    if (parts.length === 0) {
      observe({ node: doc, options: { childList: true, subtree: true, characterData: true } });
      return;
    }
    for (const part of parts) observe(part);
    for (const node of ancestors(parts)) observe({ node, options: { childList: true } });
  }

  function ignore(): void {
    for (const { observer } of ears) observer.disconnect();
    ears = [];
    deaf.clear();
  }

  function onVisibility(): void {
    if (isAsleep()) {
      // What was heard before is still looked at: whoever covers the page may be asking about it.
      isDue ||= deaf.size > 0;
      ignore();
    } else {
      follow();
      soon();
    }
  }

  doc.addEventListener('visibilitychange', onVisibility);
  follow();
  soon();
  return {
    soon,
    forget() {
      for (const { observer } of ears) observer.takeRecords();
    },
    stop() {
      ignore();
      doc.removeEventListener('visibilitychange', onVisibility);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function ancestors(parts: WatchTarget[]): Set<Node> {
  const nodes = new Set<Node>();
  for (const { node } of parts) {
    for (let parent = node.parentNode; parent; parent = parent.parentNode) nodes.add(parent);
  }
  return nodes;
}
