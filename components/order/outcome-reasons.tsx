import { IdText } from '@/components/ui/id-text';
import { Quote, type Reason, ReasonList } from '@/components/ui/reason-list';
import { useLanguage, useTexts } from '@/components/ui/texts';
import type { CallAnswer, CodeMeaning } from '@/utils/domain/lock';
import { whoseTurn } from '@/utils/domain/whose-turn';
import { type LockTexts, lockWords } from '@/utils/i18n/lock';
import type { LockView } from '@/utils/messages/views';

interface OutcomeReasonsProps {
  lock: LockView;
  answer: CallAnswer;
}

/** The ERP's or platform's own words, the code, its meaning, and who acts next. */
export function OutcomeReasons({ lock, answer }: OutcomeReasonsProps) {
  const t = useTexts(lockWords);
  const key = useLanguage() === 'en' ? 'en' : 'zh';
  const meaning = lock.meanings[answer.subCode ?? answer.code ?? ''];
  const reasons = [
    ...words(answer, t),
    ...named(answer, t),
    ...meant(answer, meaning, key, t),
    ...steps(answer, meaning, key, t),
  ];
  return reasons.length > 0 ? (
    <div class="ol-pad">
      <ReasonList reasons={reasons} />
    </div>
  ) : null;
}

function words(answer: CallAnswer, t: LockTexts): Reason[] {
  const { message, httpStatus } = answer;
  const code = answer.subCode ?? answer.code;
  const label = whoseWords(answer, t);
  const status = httpStatus && t.httpStatus({ status: httpStatus });
  if (!message && !code) return status ? [{ label, content: status }] : [];
  const content = (
    <>
      <Quote words={message} code={code} />
      {status && <div>{status}</div>}
    </>
  );
  return [{ label, content }];
}

/** If an answer leaves the outcome open, it is not known whose words it contains. */
function whoseWords({ outcome, unknownReason }: CallAnswer, t: LockTexts): string {
  if (outcome === 'refused') return t.erpWords;
  return outcome === 'unknown' && unknownReason !== 'platform' ? t.answerWords : t.platformWords;
}

/** Which sub-orders the answer itself distinguishes. */
function named({ failedIds = [], doneIds = [] }: CallAnswer, t: LockTexts): Reason[] {
  const lists: [string, string[]][] = [
    [t.namedFailed, failedIds],
    [t.namedDone, doneIds],
  ];
  return lists.flatMap(([label, ids]) => (ids.length > 0 ? [{ label, content: ids.map(idLine) }] : []));
}

function idLine(id: string) {
  return (
    <div key={id}>
      <IdText id={id} />
    </div>
  );
}

type LanguageKey = keyof CodeMeaning['meaning'];

function meant(
  answer: CallAnswer,
  meaning: CodeMeaning | undefined,
  key: LanguageKey,
  t: LockTexts,
): Reason[] {
  if (meaning) {
    const content = meaning.meaning[key];
    return isSaid(content, answer.message) ? [] : [{ label: t.meaning, content }];
  }
  return answer.outcome === 'refused' ? [{ label: t.meaning, content: t.unexplained }] : [];
}

/** The words themselves already say it: another row would only hide the next step. */
function isSaid(meaning: string, words: string | undefined): boolean {
  return words !== undefined && bare(words).includes(bare(meaning));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
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
