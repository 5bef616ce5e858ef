import { useEffect, useState } from 'preact/hooks';
import type { NumberFlaw } from '@/utils/domain/numbers';
import { type Doubt, doubtIn, knownNumbers } from './doubts';
import { halfTyped, keepHalfTyped } from './half-typed';
import { usePopupScreen } from './popup-screen';
import type { PopupState } from './popup-state';
import { bad, flawed, readTyped, type Typed } from './read-typed';

interface NumberSearch {
  text: string;
  /** What was read at the last search. */
  typed: Typed;
  /** Typing alone does not search. */
  type: (words: string) => void;
  search: (words: string) => void;
  question: Doubt | undefined;
  /** `true`: the known number is meant, or the rounded one is right. */
  answer: (isYes: boolean) => void;
}

interface Asked {
  ids: string[];
  sure: string[];
}

/** The field 订单号: reads it, asks about numbers in doubt, and looks up what is certain. */
export function useNumberSearch(
  { view, problem, lookUps, shop }: PopupState,
  flaw?: NumberFlaw,
): NumberSearch {
  const { drafts, now } = usePopupScreen();
  const [text, setText] = useState(() => halfTyped(drafts, now()));
  const [typed, setTyped] = useState<Typed>(() => (flaw ? flawed(flaw) : { kind: 'empty' }));
  const [asked, setAsked] = useState<Asked>();
  // Known numbers come with the background's first answer.
  const isReady = view !== undefined || problem !== undefined;
  const doubt = asked && isReady ? doubtIn(asked.ids, knownNumbers(view), asked.sure) : undefined;
  const isCertain = asked !== undefined && isReady && !doubt;

  useEffect(() => {
    if (!isCertain || !asked) return;
    setAsked(undefined);
    if (asked.ids.length > 0) lookUps.start(asked.ids, shop);
    else setTyped(bad('rounded'));
  }, [isCertain, asked]);

  return {
    text,
    typed,
    type: (words) => {
      setText(words);
      keepHalfTyped(drafts, words, now());
      setTyped({ kind: 'empty' });
      setAsked(undefined);
    },
    search: (words) => {
      const read = readTyped(words);
      setTyped(read);
      if (read.kind === 'ids') keepHalfTyped(drafts, '', now());
      setAsked(read.kind === 'ids' ? { ids: read.ids, sure: [] } : undefined);
    },
    question: doubt,
    answer: (isYes) => {
      if (asked && doubt) setAsked(answered(asked, doubt, isYes));
    },
  };
}

function answered({ ids, sure }: Asked, { id, known }: Doubt, isYes: boolean): Asked {
  const isMeant = known === undefined ? isYes : !isYes;
  if (isMeant) return { ids, sure: [...sure, id] };
  const others =
    known === undefined ? ids.filter((one) => one !== id) : ids.map((one) => (one === id ? known : one));
  return { ids: [...new Set(others)], sure };
}
