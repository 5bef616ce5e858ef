import { type Answers, fakeHost } from '@/components/popup/testing/fakeHost';
import { MEANINGS, popupView } from '@/components/popup/testing/samples';
import type { HistoryQuery } from '@/utils/messages/protocol';
import type { LockRecord } from '@/utils/orders/lock';
import type { HistoryHost } from '../host';

/** A history page's world for tests and the gallery: these records, no browser. */
export function fakeHistory(records: LockRecord[], own: Answers = {}, hash = '') {
  const kept = new Map(records.map((record) => [record.requestId, record]));
  let current = hash;
  const files: { name: string; text: string }[] = [];
  const host = fakeHost({
    'app/popup': () => popupView(),
    'app/history': ({ from = 0, to = Number.MAX_SAFE_INTEGER }: HistoryQuery) =>
      [...kept.values()].filter(({ createdAt }) => createdAt >= from && createdAt <= to),
    'app/watch-lock': ({ requestId }) => view(kept, requestId),
    'app/mark-handled': ({ requestId, note }) => {
      const found = view(kept, requestId);
      const handled = { ...found, handled: { at: host.now(), note } };
      kept.set(requestId, handled);
      return handled;
    },
    ...own,
  });
  const history: HistoryHost & { files: typeof files } = {
    ...host,
    files,
    saveFile: (name, text) => files.push({ name, text }),
    address: {
      read: () => current,
      write: (requestId) => {
        current = requestId;
      },
      onChange: () => () => {},
    },
  };
  return Object.assign(history, {
    add: (record: LockRecord) => kept.set(record.requestId, record),
    remove: (requestId: string) => kept.delete(requestId),
    sent: host.sent,
    copied: host.copied,
    opened: host.opened,
    tell: host.tell,
  });
}

function view(kept: ReadonlyMap<string, LockRecord>, requestId: string) {
  const record = kept.get(requestId);
  if (!record) throw new Error(`no record ${requestId}`);
  return { ...record, meanings: MEANINGS };
}
