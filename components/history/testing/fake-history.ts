import { fakeShop } from '@/components/options/testing/fake-options';
import { MEANINGS } from '@/components/popup/testing/samples';
import { type Answers, type FakeScreen, fakeScreen } from '@/components/screen/testing/fake-screen';
import type { HistoryQuery } from '@/utils/domain/history-query';
import type { LockRecord } from '@/utils/domain/lock';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { HistoryScreen } from '../history-screen';

/** A history screen with these records and no browser, for tests and the gallery. */
export function fakeHistory(records: LockRecord[], own: Answers = {}, hash = '') {
  const kept = new Map(records.map((record) => [record.requestId, record]));
  let current = hash;
  const files: { name: string; text: string }[] = [];
  const change = (requestId: string, marks: object) => {
    const record = view(kept, requestId);
    const { handled, released, ...rest } = { ...record, ...marks };
    const changed = { ...rest, ...(handled && { handled }), ...(released && { released }) };
    kept.set(requestId, changed);
    return changed;
  };
  const screen = fakeScreen({
    'app/preferences': () => DEFAULT_PREFERENCES,
    'app/shops': () => [fakeShop()],
    'app/history': ({ from = 0, to = Number.MAX_SAFE_INTEGER }: HistoryQuery) =>
      [...kept.values()].filter(({ createdAt }) => createdAt >= from && createdAt <= to),
    'app/watch-lock': ({ requestId }) => view(kept, requestId),
    'app/mark-handled': ({ requestId, note }) => change(requestId, { handled: { at: screen.now(), note } }),
    'app/mark-all-handled': ({ requestIds }) => {
      for (const requestId of requestIds) change(requestId, { handled: { at: screen.now(), note: '' } });
      return { marked: requestIds };
    },
    'app/reopen-all': ({ requestIds }) => {
      for (const requestId of requestIds) change(requestId, { handled: undefined });
      return null;
    },
    'app/reopen': ({ requestId }) => change(requestId, { handled: undefined }),
    'app/mark-released': ({ requestId, isReleased }) =>
      change(requestId, { released: isReleased ? { at: screen.now() } : undefined }),
    'app/open-erp': () => null,
    ...own,
  });
  const history: FakeScreen & HistoryScreen & { files: typeof files } = {
    ...screen,
    files,
    saveFile: (name, content) => void files.push({ name, text: String(content) }),
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
  });
}

function view(kept: ReadonlyMap<string, LockRecord>, requestId: string) {
  const record = kept.get(requestId);
  if (!record) throw new Error(`no record ${requestId}`);
  return { ...record, meanings: MEANINGS };
}
