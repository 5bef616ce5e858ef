import { useEffect, useState } from 'preact/hooks';
import type { LockView } from '@/utils/messages/views';
import type { Entry } from './entry';
import type { HistoryScreen } from './history-screen';

interface OpenRecord {
  /** Index in the filtered list; -1 if not in it. */
  index: number;
  /** The record in the drawer. */
  entry: Entry | undefined;
  lock: LockView | undefined;
  /** Makes a row current; an open drawer follows. */
  choose: (index: number) => void;
  openAt: (index: number) => void;
  open: (requestId: string) => void;
  move: (by: 1 | -1) => void;
  close: () => void;
}

/** The record that is open. Its request id is in the address, so that it can be linked to. */
export function useOpenRecord(
  { send, address }: Pick<HistoryScreen, 'send' | 'address'>,
  shown: readonly Entry[],
  all: readonly Entry[],
): OpenRecord {
  const [current, setCurrent] = useState(address.read());
  const [isOpen, setOpen] = useState(current !== '');
  const [lock, setLock] = useState<LockView>();
  useEffect(
    () =>
      address.onChange(() => {
        setCurrent(address.read());
        setOpen(address.read() !== '');
      }),
    [address],
  );

  const index = shown.findIndex(({ record }) => record.requestId === current);
  const found = isOpen ? (shown[index] ?? all.find(({ record }) => record.requestId === current)) : undefined;

  // The list has no meanings of codes; they are loaded with the open record.
  useEffect(() => {
    setLock(undefined);
    if (!found) return;
    let isCurrent = true;
    send('app/watch-lock', { requestId: found.record.requestId }).then(
      (reply) => isCurrent && reply.ok && setLock(reply.value),
    );
    return () => {
      isCurrent = false;
    };
  }, [found, send]);

  const go = (requestId: string, opens: boolean): void => {
    setCurrent(requestId);
    setOpen(opens);
    address.write(opens ? requestId : '');
  };
  const at = (i: number): string | undefined => shown[i]?.record.requestId;
  return {
    index,
    entry: found,
    lock,
    choose: (i) => go(at(i) ?? current, isOpen),
    openAt: (i) => go(at(i) ?? current, true),
    open: (requestId) => go(requestId, true),
    move: (by) => go(at(index + by) ?? current, true),
    close: () => go(current, false),
  };
}
