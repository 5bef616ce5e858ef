import type { WatchTarget } from '@/utils/content/surfaces/contract';

/**
 * Observes as little of a page as possible: only the parts that the surface names, and the children of their ancestors,
 * so that a replaced part is noticed. Until there are parts to name, it observes the whole document. After a change an
 * observer pauses for a moment: a stream of messages costs one call per pause, not one per message. While the tab is
 * hidden and its orders are not needed, nothing is observed; when it is shown again, it is read once.
 */

export interface Watcher {
  /** Something else has changed (data of the page, the address): read within `ms`. */
  soon(ms?: number): void;
  /** Drops the records of our own changes. */
  forget(): void;
}

interface Plan {
  doc: Document;
  targets(): WatchTarget[];
  /** The changes as they are observed; not those of streams (`matters`). */
  heard?(records: MutationRecord[]): void;
  /** Whether there is nothing to do now: the tab is hidden, and this page is not needed. */
  isAsleep(): boolean;
  /** Reads the page; called at most once in `PAUSE` ms, however much changes. */
  look(): void;
}

const PAUSE = 50;
const LATE = [600, 2_000];

/** At most this many changes are kept until they are read. */
const MOST_RECORDS = 1_000;

interface Subscription {
  target: WatchTarget;
  observer: MutationObserver;
  /** Of a part with `closely`; undefined: too many. */
  records: MutationRecord[] | undefined;
}

export function watchPage({ doc, targets, heard, isAsleep, look }: Plan, signal: AbortSignal): Watcher {
  let subscriptions: Subscription[] = [];
  const paused = new Set<Subscription>();
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

  function onMutations(subscription: Subscription, records: MutationRecord[]): void {
    if (!subscription.target.matters) heard?.(records);
    else if (subscription.target.closely) keep(subscription, records);
    if (!subscription.target.closely || !subscription.records) subscription.observer.disconnect();
    paused.add(subscription);
    pause(PAUSE);
  }

  function keep(subscription: Subscription, records: MutationRecord[]): void {
    subscription.records?.push(...records);
    if (subscription.records && subscription.records.length > MOST_RECORDS) subscription.records = undefined;
  }

  /** Resumes the paused observers, and reads if a change matters. */
  function attend(): void {
    const resumed = [...paused];
    paused.clear();
    for (const subscription of resumed) listen(subscription);
    const words = resumed.map((subscription) => {
      const { records } = subscription;
      subscription.records = [];
      return subscription.target.matters?.(records) ?? true;
    });
    if (words.includes('late')) for (const ms of LATE) later(() => soon(), ms);
    if (!isDue && !words.some(Boolean)) return;
    isDue = false;
    look();
    follow();
  }

  function listen({ observer, target }: Subscription): void {
    observer.observe(target.node, target.options);
  }

  function observe(target: WatchTarget): void {
    const observer = new MutationObserver((records) => onMutations(subscription, records));
    const subscription: Subscription = { target, observer, records: [] };
    subscriptions.push(subscription);
    target.begin?.();
    listen(subscription);
  }

  /** Observes the current parts; does nothing while they are the same. */
  function follow(): void {
    if (isAsleep()) {
      ignore();
      return;
    }
    const parts = targets();
    const isSame = parts.length === watched.length && parts.every(({ node }, i) => node === watched[i]?.node);
    if (isSame && subscriptions.length > 0) return;
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
    for (const { observer } of subscriptions) observer.disconnect();
    subscriptions = [];
    paused.clear();
  }

  function onVisibility(): void {
    if (isAsleep()) {
      // Earlier changes are still read: the view that covers the page may be asking about it.
      isDue ||= paused.size > 0;
      ignore();
    } else {
      follow();
      soon();
    }
  }

  doc.addEventListener('visibilitychange', onVisibility, { signal });
  signal.addEventListener('abort', () => {
    ignore();
    for (const timer of timers) clearTimeout(timer);
  });
  follow();
  soon();
  return {
    soon,
    forget() {
      for (const { observer } of subscriptions) observer.takeRecords();
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
