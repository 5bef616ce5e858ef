/**
 * How often the reports of one tab are handled: the first ones at once, then a few times a second and only the newest
 * of each frame. The last state always arrives, and the queue stays short.
 */
export interface ReportQueue<T> {
  /**
   * Runs `work` now or later, or resolves with the result of newer work of the same frame. Undefined: the frame was
   * removed. `isUrgent`: a confirm waits for what the page shows now.
   */
  take(tabId: number, frameId: number, work: () => Promise<T>, isUrgent?: boolean): Promise<T | undefined>;
  /** Drops what is still queued for the frame. */
  drop(tabId: number, frameId?: number): void;
}

interface ReportQueueParts {
  now(): number;
  /** Calls `run` after `ms`; returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** Reports that are handled at once, and one more for each pause after that. */
const BURST = 10;
const PAUSE_MS = 250;

interface Waiting<T> {
  work: () => Promise<T>;
  settle: ((end: Promise<T> | undefined) => void)[];
}

interface TabQueue<T> {
  free: number;
  at: number;
  /** By frame, longest waiting first. */
  waiting: Map<number, Waiting<T>>;
  callOff?: (() => void) | undefined;
}

export function createReportQueue<T>({ now, after }: ReportQueueParts): ReportQueue<T> {
  const tabs = new Map<number, TabQueue<T>>();

  const queueOf = (tabId: number): TabQueue<T> => {
    const queue: TabQueue<T> = tabs.get(tabId) ?? { free: BURST, at: now(), waiting: new Map() };
    tabs.set(tabId, queue);
    const at = now();
    // A clock that is set back neither grants nor costs anything.
    queue.free = Math.min(BURST, queue.free + Math.max(0, at - queue.at) / PAUSE_MS);
    queue.at = at;
    return queue;
  };

  const runNext = (tabId: number): void => {
    const queue = queueOf(tabId);
    queue.callOff = undefined;
    const [next] = queue.waiting;
    if (next) {
      const [frameId, waiting] = next;
      queue.waiting.delete(frameId);
      queue.free = Math.max(0, queue.free - 1);
      start(waiting);
    }
    plan(tabId, queue);
  };

  const start = ({ work, settle }: Waiting<T>): Promise<T> => {
    const end = work();
    for (const each of settle) each(end);
    return end;
  };

  const plan = (tabId: number, queue: TabQueue<T>): void => {
    if (queue.waiting.size > 0) queue.callOff ??= after(PAUSE_MS, () => runNext(tabId));
    else if (queue.free >= BURST - 1) tabs.delete(tabId);
  };

  return {
    take(tabId, frameId, work, isUrgent = false) {
      const queue = queueOf(tabId);
      const settle = queue.waiting.get(frameId)?.settle ?? [];
      queue.waiting.delete(frameId);
      if (isUrgent || (queue.free >= 1 && queue.waiting.size === 0)) {
        queue.free = Math.max(0, queue.free - 1);
        return start({ work, settle });
      }
      return new Promise((resolve) => {
        queue.waiting.set(frameId, { work, settle: [...settle, resolve] });
        plan(tabId, queue);
      });
    },
    drop(tabId, frameId) {
      const queue = tabs.get(tabId);
      if (!queue) return;
      for (const [id, waiting] of queue.waiting) {
        if (frameId !== undefined && id !== frameId) continue;
        queue.waiting.delete(id);
        for (const settle of waiting.settle) settle(undefined);
      }
      if (queue.waiting.size > 0) return;
      queue.callOff?.();
      queue.callOff = undefined;
      if (frameId === undefined) tabs.delete(tabId);
    },
  };
}
