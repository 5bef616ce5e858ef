import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keepPlaces } from '@/components/order/keep-places';
import type { Problem } from '@/utils/domain/problem';
import { isAboutOrder, type News } from '@/utils/messages/news';
import type { MessageIn } from '@/utils/messages/protocol';
import type { OrderView } from '@/utils/messages/views';
import { usePopupScreen } from './popup-screen';

/** The look-up of one order number. */
export interface LookUp {
  tid: string;
  isLooking: boolean;
  /** An order of the page that has not been looked up yet. */
  isUnread?: boolean | undefined;
  order?: OrderView | undefined;
  /** The background did not answer, or not for this number. The order's own problem is in `order`. */
  problem?: Problem | undefined;
  ms?: number | undefined;
}

export interface LookUps {
  list: LookUp[];
  /** Shows the last look-up of this session: the agent has not looked up anything yet. */
  isRestored: boolean;
  /** Replaces all look-ups by these numbers. */
  start: (tids: string[], sellerNick?: string) => void;
  /** Repeats a look-up; `fresh` skips the cache. */
  again: (tid: string, how?: How) => void;
  clear: () => void;
}

type How = Omit<MessageIn<'app/look-up'>, 'tid'>;

/** Concurrent look-ups: a pasted list of fifty must not be fifty calls at once. */
const AT_ONCE = 4;

/** `last` is shown until the agent looks up something. */
export function useLookUps(last: OrderView | undefined): LookUps {
  const { send, onNews, now } = usePopupScreen();
  const [list, setList] = useState<LookUp[]>();
  const [isOwn, setOwn] = useState(false);
  /** Numbers the searches: answers to an earlier one are dropped. */
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
      setList((before) => before?.map((one) => (one.tid === tid ? amended(one, found) : one)));
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
          // The first of a pasted list is the look-up to restore when the popup is opened again.
          await ask(tid, { sellerNick, quiet: tid !== tids[0] });
        }
      };
      for (let i = 0; i < AT_ONCE; i++) void work();
    },
    [ask],
  );

  const restored = useRef(last);
  // Another view may look up something else meanwhile: keep what is shown, as the agent may be about to tick it.
  if (last && (!restored.current || restored.current.tid === last.tid)) restored.current = last;
  const before = restored.current;
  const shown = list ?? (before ? [{ tid: before.tid, isLooking: false, order: before }] : []);

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

  const hear = useRef<(news: News) => void>(() => {});
  hear.current = (news) => {
    const concerned = shown.filter(({ tid }) => isAboutOrder(news, tid));
    if (concerned.length > 0 && !list) setList(shown);
    for (const { tid } of concerned) void ask(tid, { quiet: true, automatic: true });
  };
  useEffect(() => onNews((news) => hear.current(news)), [onNews]);

  const clear = useCallback(() => {
    question.current += 1;
    setList([]);
  }, []);

  return { list: shown, isRestored: !isOwn && shown.length > 0, start, again, clear };
}

function amended(before: LookUp, { order, ...found }: LookUp): LookUp {
  return { ...found, order: order ? keepPlaces(before.order, order) : before.order };
}
