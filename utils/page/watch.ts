import type { WatchTarget } from '@/utils/surfaces/contract';

/**
 * Hears as little of a page as it can: only the parts that the surface names, and the children of their ancestors
 * (so that a part which is replaced is noticed). Until there are parts to name, it hears the whole document.
 * While the tab is hidden (and nobody waits for it) it hears nothing; shown again, it looks once.
 */

export interface Watcher {
  /** Something else has changed (data of the page, the address): look. */
  soon(): void;
  /** Drops what was heard of the changes that we made ourselves. */
  forget(): void;
  stop(): void;
}

interface Plan {
  doc: Document;
  targets(): WatchTarget[];
  /** Whether there is nothing to do now: the tab is hidden, and nobody waits for this page. */
  isAsleep(): boolean;
  /** Looks at the page; called at most once in `PAUSE` ms, however much changes. */
  look(): void;
}

const PAUSE = 50;
const LATE = [600, 2_000];

export function watchPage({ doc, targets, isAsleep, look }: Plan): Watcher {
  const observers: MutationObserver[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let watched: WatchTarget[] = [];
  let isDue = false;

  function soon(): void {
    if (isDue || isAsleep()) return;
    isDue = true;
    later(() => {
      isDue = false;
      look();
      follow();
    }, PAUSE);
  }

  function later(run: () => void, ms: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  }

  function hear(target: WatchTarget, changes: MutationRecord[]): void {
    if (isDue && !target.matters) return;
    let isLate = false;
    for (const change of changes) {
      const matters = target.matters?.(change) ?? true;
      if (matters) soon();
      if (matters === 'late') isLate = true;
    }
    if (isLate) for (const ms of LATE) later(soon, ms);
  }

  function observe(target: WatchTarget): void {
    const observer = new MutationObserver((changes) => hear(target, changes));
    observer.observe(target.node, target.options);
    observers.push(observer);
  }

  /** Observes the present parts; nothing to do while they are the same. */
  function follow(): void {
    if (isAsleep()) {
      ignore();
      return;
    }
    const parts = targets();
    const isSame = parts.length === watched.length && parts.every(({ node }, i) => node === watched[i]?.node);
    if (isSame && observers.length > 0) return;
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
    for (const observer of observers.splice(0)) observer.disconnect();
  }

  function onVisibility(): void {
    if (isAsleep()) ignore();
    else {
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
      for (const observer of observers) observer.takeRecords();
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
