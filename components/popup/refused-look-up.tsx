import { GreyBand } from '@/components/ui/outcome-band';
import { Quote, ReasonList } from '@/components/ui/reason-list';
import { useLanguage, useTexts } from '@/components/ui/texts';
import type { Problem } from '@/utils/domain/problem';
import { whoseTurn } from '@/utils/domain/whose-turn';
import { lockWords } from '@/utils/i18n/lock';
import { problemText } from '@/utils/i18n/problems';
import { leavesLocksAlone, lookUpRefusal } from '@/utils/messages/look-up-refusal';
import { usePopupTexts } from './texts';

/**
 * The platform refused the look-up of an order: its message, what that means, who can act. If locks still work,
 * sub-orders can be typed.
 */
export function RefusedLookUp({ problem }: { problem: Problem }) {
  const t = usePopupTexts();
  const l = useTexts(lockWords);
  const { title } = problemText(problem, useLanguage());
  const { words, code = '' } = problem.detail ?? {};
  const why = lookUpRefusal(code);
  const now = leavesLocksAlone(why) ? t.lookupNote : why === 'keys' && t.lookupKeysNote;
  const turn = (
    <>
      <strong>{l.who[whoseTurn({ outcome: 'rejected', code, subCode: code })]}</strong>
      {`${l.colon}${t.lookupTurn[why]}`}
    </>
  );
  return (
    <>
      <GreyBand icon="search" title={title}>
        {t.lookupRefused[why]}
      </GreyBand>
      <div class="ol-pad">
        <ReasonList
          reasons={[
            { label: l.platformWords, content: <Quote words={words} code={code} /> },
            { label: l.turn, content: turn },
            ...(now ? [{ label: l.now, content: now }] : []),
          ]}
        />
      </div>
    </>
  );
}
