import type { Problem } from '@/utils/messages/views';
import { isUnderWay, type LockCall, type LockRecord, lockOutcome } from '@/utils/orders/lock';
import type { CallResult } from '@/utils/qimen/result';
import { createHeartbeat } from './heartbeat';
import type { KeptJournal } from './kept-journal';
import { finish, interrupt, newRecord, noteClockCorrected, pause, startSending } from './life';
import { inFlight } from './memory';
import { NO_TRIES, nextStep } from './resend';
import type { LockWish } from './wish';

/**
 * Runs locks: on disk before anything is sent, one call on the wire per shop, an answer on disk before anybody hears.
 * It sends nothing again but what was certainly not carried out.
 */
export interface Runner {
  /**
   * Resolves once the record is on disk as queued; the calls then run by themselves. The same request id is the same
   * record. Problems: `nothing-selected`, `in-flight`, `journal-failed`; nothing was sent then.
   */
  submit(wish: LockWish): Promise<LockRecord | Problem>;
  /** A person has looked into an unknown outcome; at most 200 characters of `note` are kept. */
  markHandled(requestId: string, note: string): Promise<LockRecord | Problem>;
  /**
   * Settles what an earlier worker left behind. Runs once; everything else waits for it. Throws StoreProblem, and is
   * then tried again by whoever asks next.
   */
  recover(): Promise<void>;
}

export interface RunnerParts {
  journal: KeptJournal;
  /** Resolves once the browser lets a request to this shop's gateway out; until then the call stays queued. Never rejects. */
  free(sellerNick: string): Promise<void>;
  /** Makes one call: gets it ready at once, and sends it when the record is on disk as sending. */
  call(record: LockRecord, call: LockCall, sending: Sending): Promise<CallResult>;
  now(): number;
  /** Calls `run` after `ms`; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** 0 ≤ x < 1. */
  random(): number;
  /** Calls an extension API, to stay awake. */
  beat(): unknown;
  /** Told of every new state, once it is on disk. */
  onChange(record: LockRecord): void;
}

export interface Sending {
  /** Nothing leaves before this has resolved; if it rejects, nothing leaves at all. */
  onDisk: Promise<void>;
  signal: AbortSignal;
  /** Clock of the gateway minus ours, once it is known to be off. */
  skewMs: number;
}

/** The call has its own deadline of 45 s; this is for one that never settles. */
const GUARD_MS = 50_000;
const NOTE_LENGTH = 200;

const JOURNAL_FAILED: Problem = { code: 'journal-failed' };

export function createRunner(parts: RunnerParts): Runner {
  const { journal, now, after } = parts;
  /** Records with calls to make, by request id. */
  const active = new Map<string, LockRecord>();
  const submitting = new Map<string, Promise<LockRecord | Problem>>();
  const queues = new Map<string, Promise<void>>();
  /** Gateway's clock minus ours, by shop; learned from a call that was turned down for its time. */
  const skews = new Map<string, number>();
  const heartbeat = createHeartbeat({
    beat: () => parts.beat(),
    wanted: () => active.size > 0 || journal.hasUnwritten(),
    after,
  });
  let recovering: Promise<void> | undefined;

  const tell = (record: LockRecord): void => {
    if (active.has(record.requestId)) active.set(record.requestId, record);
    try {
      parts.onChange(record);
    } catch {
      // Who listens cannot break a lock.
    }
  };

  const keep = async (record: LockRecord): Promise<LockRecord> => {
    await journal.keep(record);
    tell(record);
    return record;
  };

  const recover = (): Promise<void> => {
    recovering ??= (async () => {
      for (const record of await journal.underWay()) await keep(interrupt(record, now()));
    })();
    recovering.catch(() => {
      recovering = undefined;
    });
    return recovering;
  };

  const onTheWire = (record: LockRecord, call: LockCall, onDisk: Promise<void>): Promise<CallResult> =>
    new Promise((resolve) => {
      const abort = new AbortController();
      const cancel = after(GUARD_MS, () => {
        resolve(unknown('no-answer'));
        abort.abort();
      });
      const skewMs = skews.get(record.sellerNick) ?? 0;
      Promise.resolve()
        .then(() => parts.call(record, call, { onDisk, signal: abort.signal, skewMs }))
        .then(resolve, () => resolve(unknown('connection-lost')))
        .finally(cancel);
    });

  /** Takes one call from queued to done. */
  const runCall = async (queued: LockRecord, index: number): Promise<LockRecord> => {
    let record = queued;
    let tries = NO_TRIES;
    for (;;) {
      await parts.free(record.sellerNick);
      const sending = startSending(record, index, now());
      const onDisk = journal.put(sending).then(() => {
        record = sending;
        tell(sending);
      });
      onDisk.catch(() => undefined);
      const result = await onTheWire(sending, callAt(sending, index), onDisk);
      const step = nextStep(result, tries, parts.random);
      if (!step.again) return keep(finish(record, index, result.answer, now()));
      tries = step.tries;
      if (step.skewMs !== undefined) {
        skews.set(record.sellerNick, step.skewMs);
        record = noteClockCorrected(record, index);
      }
      if (step.waitMs > 0) {
        record = await keep(pause(record, index, now() + step.waitMs));
        await new Promise<void>((resolve) => after(step.waitMs, resolve));
      }
    }
  };

  const run = async (queued: LockRecord): Promise<void> => {
    let record = queued;
    try {
      for (const index of queued.calls.keys()) record = await runCall(record, index);
    } catch {
      // Never seen; but a lock must end, and truthfully.
      await keep(interrupt(active.get(queued.requestId) ?? record, now()));
    } finally {
      active.delete(queued.requestId);
    }
  };

  /** One call at a time per shop, in the order of the confirms. */
  const enqueue = (record: LockRecord): void => {
    heartbeat.start();
    const turn = (queues.get(record.sellerNick) ?? Promise.resolve()).then(() => run(record));
    queues.set(record.sellerNick, turn);
    turn.finally(() => {
      if (queues.get(record.sellerNick) === turn) queues.delete(record.sellerNick);
    });
  };

  const submitNew = async (wish: LockWish): Promise<LockRecord | Problem> => {
    if (wish.subOrders.length === 0) return { code: 'nothing-selected' };
    const running = active.get(wish.requestId);
    if (running) return running;
    await recover();
    const known = await journal.get(wish.requestId);
    // Under way on disk, yet not here: an entry whose writing was reported as failed. It never left.
    if (known) return isUnderWay(known) ? keep(interrupt(known, now())) : known;
    if (overlaps(active.values(), wish)) return { code: 'in-flight' };
    const record = newRecord(wish, now());
    active.set(record.requestId, record);
    try {
      // One that goes out at once is flushed together with `sending`, before it does.
      await journal.put(record, queues.has(record.sellerNick) ? 'strict' : 'relaxed');
    } catch (error) {
      active.delete(record.requestId);
      throw error;
    }
    tell(record);
    enqueue(record);
    return record;
  };

  return {
    recover,
    submit(wish) {
      const already = submitting.get(wish.requestId);
      if (already) return already;
      const submitted = submitNew(wish)
        .catch(() => JOURNAL_FAILED)
        .finally(() => submitting.delete(wish.requestId));
      submitting.set(wish.requestId, submitted);
      return submitted;
    },
    async markHandled(requestId, note) {
      try {
        await recover();
        const record = await journal.get(requestId);
        if (!record || lockOutcome(record) !== 'unknown') return { code: 'internal' };
        const handled = {
          ...record,
          handled: { at: now(), note: [...note.trim()].slice(0, NOTE_LENGTH).join('') },
        };
        await journal.put(handled);
        tell(handled);
        return handled;
      } catch {
        return JOURNAL_FAILED;
      }
    },
  };
}

function unknown(unknownReason: 'no-answer' | 'connection-lost'): CallResult {
  return { answer: { outcome: 'unknown', unknownReason }, resend: { kind: 'never' } };
}

function callAt(record: LockRecord, index: number): LockCall {
  const call = record.calls[index];
  if (!call) throw new Error('no such call');
  return call;
}

/** Whether a lock under way names one of these sub-orders of the same order and shop. */
function overlaps(records: Iterable<LockRecord>, { sellerNick, tid, subOrders }: LockWish): boolean {
  const same = [...records].filter((record) => record.sellerNick === sellerNick && record.tid === tid);
  const taken = inFlight(same);
  return subOrders.some(({ id }) => taken.has(id));
}
