import { whoseTurn } from '@/components/order/lock-summary';
import { GreyBand } from '@/components/ui/OutcomeBand';
import { Quote, ReasonList } from '@/components/ui/ReasonList';
import { useLanguage, useTexts } from '@/components/ui/texts';
import { lockWords } from '@/utils/i18n/lock';
import { problemText } from '@/utils/i18n/problems';
import type { Problem } from '@/utils/messages/views';
import { type PopupTexts, usePopupTexts } from './texts';

/** The platform would not look an order up: what it said, what that means, who acts. Sub-orders typed by hand still lock. */
export function RefusedLookUp({ problem }: { problem: Problem }) {
  const t = usePopupTexts();
  const l = useTexts(lockWords);
  const { title } = problemText(problem, useLanguage());
  const { words, code = '' } = problem.detail ?? {};
  const why = reasonOf(code);
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
            { label: l.now, content: t.lookupNote },
          ]}
        />
      </div>
    </>
  );
}

/** Codes of the platform, in four heaps. */
function reasonOf(code: string): keyof PopupTexts['lookupRefused'] {
  if (code === '27' || /session/i.test(code)) return 'session';
  if (/^1[1-3]$/.test(code) || /permission/i.test(code)) return 'permission';
  if (/^[4-7]$/.test(code) || /limited/i.test(code)) return 'busy';
  return 'other';
}
