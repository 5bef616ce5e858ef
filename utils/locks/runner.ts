import { isUnderWay, type LockCall, type LockRecord } from '@/utils/domain/lock';
import type { Problem } from '@/utils/domain/problem';
import { problemOfStore } from '@/utils/domain/store-problem';
import { createHeartbeat } from '@/utils/locks/heartbeat';
import type { KeptJournal } from '@/utils/locks/kept-journal';
import type { CallResult } from '@/utils/qimen/result';
import type { LockRequest } from './lock-request';
import { finish, interrupt, newRecord, noteClockCorrected, pause, startSending } from './lock-states';
import type { Mark } from './marks';
import { inFlight } from './memory';
import { NO_TRIES, nextStep } from './resend';

/**
 * Runs locks. A record is on disk before anything is sent, a shop has one call under way at a time, an answer is on
 * disk before any screen is notified, and only what was certainly not carried out is sent again.
 */
interface Runner {
  /**
   * Resolves once the record is on disk as queued; the calls then run in the background. The same request id is the
   * same record. Problems: `nothing-selected`, `in-flight`, `journal-failed`; nothing was sent then.
   */
  submit(request: LockRequest): Promise<LockRecord | Problem>;
  /** The user's later note on a lock; `internal` if that mark cannot be made. */
  mark(requestId: string, mark: Mark): Promise<LockRecord | Problem>;
  /**
   * Settles what an earlier worker left behind. Runs once; everything else waits for it. Throws StoreProblem; the
   * next caller then tries again.
   */
  recover(): Promise<void>;
}

export interface RunnerParts {
  journal: KeptJournal;
  /**
   * Resolves once the browser would send a request to this shop's gateway; until then the call stays queued. Never
   * rejects.
   */
  free(sellerNick: string): Promise<void>;
  /** Makes one call: prepares it at once, and sends it when the record is on disk as sending. */
  call(record: LockRecord, call: LockCall, sending: Sending): Promise<CallResult>;
  now(): number;
  /** Calls `run` after `ms`; returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** 0 ≤ x < 1. */
  random(): number;
  /** Calls an extension API, to stay awake. */
  beat(): unknown;
  /** Called for every new state, once it is on disk. */
  onChange(record: LockRecord): void;
}

export interface Sending {
  /** Nothing is sent before this has resolved; if it rejects, nothing is sent at all. */
  onDisk: Promise<void>;
  signal: AbortSignal;
  /** Clock of the gateway minus ours, once it is known to be off. */
  skewMs: number;
}

/** The call has its own deadline of 45 s; this is for one that never settles. */
const GUARD_MS = 50_000;

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
      // A throwing listener must not fail the lock.
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
      // Never seen to happen; but every lock must end, and with the truth.
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

  const submitNew = async (request: LockRequest): Promise<LockRecord | Problem> => {
    if (request.subOrders.length === 0) return { code: 'nothing-selected' };
    const running = active.get(request.requestId);
    if (running) return running;
    await recover();
    const [known, seq] = await Promise.all([journal.get(request.requestId), journal.nextSeq(now())]);
    // Under way on disk, but not here: an entry whose writing was reported as failed. It was never sent.
    if (known) return isUnderWay(known) ? keep(interrupt(known, now())) : known;
    if (overlaps(active.values(), request)) return { code: 'in-flight' };
    const record = newRecord(request, now(), seq);
    active.set(record.requestId, record);
    try {
      // One that is sent at once is flushed together with `sending`, before it is sent.
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
    submit(request) {
      const already = submitting.get(request.requestId);
      if (already) return already;
      const submitted = submitNew(request)
        .catch(journalFailed)
        .finally(() => submitting.delete(request.requestId));
      submitting.set(request.requestId, submitted);
      return submitted;
    },
    async mark(requestId, mark) {
      try {
        await recover();
        // A lock under way cannot be marked, and its next step must not be overwritten.
        const marked = await journal.change(requestId, (record) =>
          isUnderWay(record) ? undefined : mark(record, now()),
        );
        if (!marked) return { code: 'internal' };
        tell(marked);
        return marked;
      } catch (error) {
        return journalFailed(error);
      }
    },
  };
}

function journalFailed(error: unknown): Problem {
  return problemOfStore(error) ?? { code: 'journal-failed' };
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
function overlaps(records: Iterable<LockRecord>, { sellerNick, tid, subOrders }: LockRequest): boolean {
  const same = [...records].filter((record) => record.sellerNick === sellerNick && record.tid === tid);
  const taken = inFlight(same);
  return subOrders.some(({ id }) => taken.has(id));
}
