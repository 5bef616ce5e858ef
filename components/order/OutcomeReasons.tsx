import { Quote, type Reason, ReasonList } from '@/components/ui/ReasonList';
import { useLanguage, useTexts } from '@/components/ui/texts';
import { type LockTexts, lockWords } from '@/utils/i18n/lock';
import type { CodeMeaning, LockView } from '@/utils/messages/views';
import type { CallAnswer } from '@/utils/orders/lock';
import { whoseTurn } from './lock-summary';

export interface OutcomeReasonsProps {
  lock: LockView;
  answer: CallAnswer;
}

/** The ERP's or platform's own words, the code, what it means, and who acts next. */
export function OutcomeReasons({ lock, answer }: OutcomeReasonsProps) {
  const t = useTexts(lockWords);
  const key = useLanguage() === 'en' ? 'en' : 'zh';
  const meaning = lock.meanings[answer.subCode ?? answer.code ?? ''];
  const reasons = [...words(answer, t), ...meant(answer, meaning, key, t), ...steps(answer, meaning, key, t)];
  return reasons.length > 0 ? (
    <div class="ol-pad">
      <ReasonList reasons={reasons} />
    </div>
  ) : null;
}

function words(answer: CallAnswer, t: LockTexts): Reason[] {
  const { message, httpStatus } = answer;
  const code = answer.subCode ?? answer.code;
  const label = answer.outcome === 'refused' ? t.erpWords : t.platformWords;
  if (message || code) return [{ label, content: <Quote words={message} code={code} /> }];
  return httpStatus ? [{ label, content: t.httpStatus({ status: httpStatus }) }] : [];
}

type LanguageKey = keyof CodeMeaning['meaning'];

function meant(
  answer: CallAnswer,
  meaning: CodeMeaning | undefined,
  key: LanguageKey,
  t: LockTexts,
): Reason[] {
  if (meaning) return [{ label: t.meaning, content: meaning.meaning[key] }];
  return answer.outcome === 'refused' ? [{ label: t.meaning, content: t.unexplained }] : [];
}

function steps(
  answer: CallAnswer,
  meaning: CodeMeaning | undefined,
  key: LanguageKey,
  t: LockTexts,
): Reason[] {
  const advice = meaning?.advice[key];
  if (answer.outcome === 'refused')
    return advice ? [{ label: t.next, content: <strong>{advice}</strong> }] : [];
  if (answer.outcome !== 'rejected') return [];
  const who = t.who[whoseTurn(answer)];
  const turn = (
    <>
      <strong>{who}</strong>
      {advice && `${t.colon}${advice}`}
    </>
  );
  return [
    { label: t.turn, content: turn },
    { label: t.now, content: t.urgent },
  ];
}
