import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MessageIn } from '@/utils/messages/protocol';
import type { OrderView, Problem } from '@/utils/messages/views';
import { useHost } from './host';

/** One order number that the agent asked for. */
export interface LookUp {
  tid: string;
  isLooking: boolean;
  /** An order of the page that nobody has asked about yet. */
  isUnread?: boolean | undefined;
  order?: OrderView | undefined;
  /** Nobody answered, or not for this number. The order's own problem stands in `order`. */
  problem?: Problem | undefined;
  ms?: number | undefined;
}

export interface LookUps {
  list: LookUp[];
  /** The last look-up of this session, shown again: the agent has not asked for anything yet. */
  isRestored: boolean;
  /** Begins anew with these numbers. */
  start: (tids: string[], sellerNick?: string) => void;
  /** Asks once more; `fresh` skips what is known. */
  again: (tid: string, how?: How) => void;
  clear: () => void;
}

type How = Omit<MessageIn<'app/look-up'>, 'tid'>;

/** Look-ups that run at the same time: a pasted list of fifty must not be fifty calls at once. */
const AT_ONCE = 4;

/** `last` is shown until the agent asks for something. */
export function useLookUps(last: OrderView | undefined): LookUps {
  const { send, onNews, now } = useHost();
  const [list, setList] = useState<LookUp[]>();
  const [isOwn, setOwn] = useState(false);
  /** Answers to an earlier question are dropped. */
  const question = useRef(0);

  const ask = useCallback(
    async (tid: string, how: How): Promise<void> => {
      const asked = question.current;
      const since = now();
      const reply = await send('app/look-up', { tid, ...how });
      if (asked !== question.current) return;
      const found: LookUp = reply.ok
        ? { tid, isLooking: false, order: reply.value, ms: now() - since }
        : { tid, isLooking: false, problem: reply.problem };
      setList((before) => before?.map((one) => (one.tid === tid ? { order: one.order, ...found } : one)));
    },
    [send, now],
  );

  const start = useCallback(
    (tids: string[], sellerNick?: string): void => {
      question.current += 1;
      setOwn(true);
      setList(tids.map((tid) => ({ tid, isLooking: true })));
      const waiting = [...tids];
      const asked = question.current;
      const work = async (): Promise<void> => {
        for (let tid = waiting.shift(); tid && asked === question.current; tid = waiting.shift()) {
          // Of a pasted list the first one is the look-up that is shown when the popup is opened again.
          await ask(tid, { sellerNick, quiet: tid !== tids[0] });
        }
      };
      for (let i = 0; i < AT_ONCE; i++) void work();
    },
    [ask],
  );

  const shown = list ?? (last ? [{ tid: last.tid, isLooking: false, order: last }] : []);

  const again = useCallback(
    (tid: string, how: How = {}): void => {
      setOwn(true);
      setList((before) =>
        (before ?? shown).map((one) => (one.tid === tid ? { ...one, isLooking: true } : one)),
      );
      void ask(tid, how);
    },
    [ask, shown],
  );

  const quietly = useRef<(tid: string) => void>(() => {});
  quietly.current = (tid) => {
    if (!shown.some((one) => one.tid === tid)) return;
    if (!list) setList(shown);
    void ask(tid, { quiet: true });
  };
  useEffect(
    () =>
      onNews(({ topic, tid }) => tid && (topic === 'orders' || topic === 'locks') && quietly.current(tid)),
    [onNews],
  );

  const clear = useCallback(() => {
    question.current += 1;
    setList([]);
  }, []);

  return { list: shown, isRestored: !isOwn && shown.length > 0, start, again, clear };
}
