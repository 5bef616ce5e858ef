import { createDatabase } from '@/utils/background/storage/database';
import { createJournal } from '@/utils/background/storage/indexeddb-journal';
import type { LockCall, LockRecord } from '@/utils/domain/lock';
import { createKeptJournal } from '@/utils/locks/kept-journal';
import type { CallResult } from '@/utils/qimen/result';
import { createRunner } from '../runner';
import { createBrittleJournal } from './brittle-journal';
import { createManualClock } from './hand-clock';
import { result } from './samples';

export interface Sent {
  record: LockRecord;
  call: LockCall;
  signal: AbortSignal;
  skewMs: number;
  answer(result: CallResult): void;
  fail(): void;
}

/** What the transport returns for a call whose record could not be written. */
const NOT_WRITTEN = result('rejected', { kind: 'never' }, { notSentReason: 'journal-failed' });

let worlds = 0;

/** A runner whose calls wait for the test to answer them. */
export function setUp(database = createDatabase({ name: `runner-${++worlds}` })) {
  const clock = createManualClock();
  const disk = createBrittleJournal(createJournal(database));
  const journal = createKeptJournal(disk, clock.after);
  const sent: Sent[] = [];
  const heard: string[] = [];
  /** What calls wait for before they count as sending. */
  const gateway = { isFree: async (): Promise<void> => undefined };
  let beats = 0;
  const runner = createRunner({
    journal,
    free: () => gateway.isFree(),
    async call(record, call, { onDisk, signal, skewMs }) {
      const isWritten = await onDisk.then(
        () => true,
        () => false,
      );
      if (!isWritten) return NOT_WRITTEN;
      return new Promise((answer, reject) => {
        sent.push({ record, call, signal, skewMs, answer, fail: () => reject(new TypeError('boom')) });
      });
    },
    now: clock.now,
    after: clock.after,
    random: () => 0.5,
    beat: () => {
      beats += 1;
      throw new Error('a beat may fail');
    },
    onChange: (changed) => {
      heard.push(changed.calls.map((call) => call.answer?.outcome ?? call.state).join(' '));
      throw new Error('a listener may fail');
    },
  });
  const sentAt = (index: number): Sent => {
    const found = sent[index];
    if (!found) throw new Error(`call ${index} was not sent`);
    return found;
  };
  const onDisk = async (requestId = 'request-1'): Promise<LockRecord> => {
    const found = await createJournal(database).get(requestId);
    if (!found) throw new Error('not in the journal');
    return found;
  };
  return { database, clock, disk, journal, runner, gateway, sent, sentAt, heard, onDisk, beats: () => beats };
}
