import { useState } from 'preact/hooks';
import { ProblemNote } from '@/components/order/problem-note';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { canBeReleased, isInBulk, type OpenReason } from '@/utils/domain/open-work';
import type { Problem } from '@/utils/domain/problem';
import { common } from '@/utils/i18n/common';
import { openWork } from '@/utils/i18n/open-work';
import type { LockView } from '@/utils/messages/views';
import { OpenWorkRow } from './open-work-row';
import { usePopupScreen } from './popup-screen';

interface OpenWorkGroupProps {
  reason: OpenReason;
  locks: readonly LockView[];
  hours: number;
  readAgain: () => void;
  /** These were marked in bulk. */
  marked: (requestIds: string[]) => void;
}

const SHOWN = 5;

/** All locks that are open for one reason. */
export function OpenWorkGroup({ reason, locks, hours, readAgain, marked }: OpenWorkGroupProps) {
  const t = useTexts(openWork);
  const c = useTexts(common);
  const { send, openPage } = usePopupScreen();
  const [asked, setAsked] = useState<string[]>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const markAll = async (requestIds: string[]): Promise<void> => {
    setBusy(true);
    const reply = await send('app/mark-all-handled', { requestIds });
    if (reply.ok) marked(reply.value.marked);
    setProblem(reply.ok ? undefined : reply.problem);
    setBusy(false);
    setAsked(undefined);
    readAgain();
  };
  const markReleased = async (requestId: string): Promise<void> => {
    const reply = await send('app/mark-released', { requestId, isReleased: true });
    setProblem(reply.ok ? undefined : reply.problem);
    readAgain();
  };
  return (
    <div class="pp-open-group">
      <h3>{t.heading({ words: t.reason[reason]({ hours }), n: locks.length })}</h3>
      <ul>
        {locks.slice(0, SHOWN).map((lock) => (
          <OpenWorkRow
            key={lock.requestId}
            lock={lock}
            markReleased={
              reason === 'held' && canBeReleased(lock) ? () => void markReleased(lock.requestId) : undefined
            }
          />
        ))}
      </ul>
      <div class="pp-open-foot">
        {locks.length > SHOWN && (
          <Button kind="link" size="small" onClick={() => openPage('history')}>
            {t.more({ n: locks.length - SHOWN })}
          </Button>
        )}
        {isInBulk(reason) &&
          (asked ? (
            <>
              <span>{t.markAllSure({ n: asked.length })}</span>
              <Button size="small" onClick={() => setAsked(undefined)}>
                {c.cancel}
              </Button>
              <Button
                kind="primary"
                size="small"
                icon="check"
                busy={isBusy}
                onClick={() => void markAll(asked)}
              >
                {t.markAllYes({ n: asked.length })}
              </Button>
            </>
          ) : (
            // Marks what was counted when the question was asked.
            <Button
              kind="link"
              size="small"
              onClick={() => setAsked(locks.map(({ requestId }) => requestId))}
            >
              {t.markAll({ n: locks.length })}
            </Button>
          ))}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
