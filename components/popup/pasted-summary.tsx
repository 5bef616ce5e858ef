import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { OutcomeBand } from '@/components/ui/outcome-band';
import { useTexts } from '@/components/ui/texts';
import { showFocus } from '@/components/ui/use-hotkeys';
import { OUTCOMES } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { lockWords } from '@/utils/i18n/lock';
import { usePopupState } from './popup-state';
import { type AllTold, countsOf, isGood, isSettled } from './told';

interface PastedSummaryProps {
  told: AllTold;
  /** All were confirmed just now: it is then the only live region with their outcome. */
  isFresh: boolean;
  /** Closes all of them. */
  done: () => void;
}

/** The outcomes of several pasted orders on one line, worst first. Mount it before there is an outcome. */
export function PastedSummary({ told, isFresh, done }: PastedSummaryProps) {
  const t = useTexts(lockWords);
  const box = useRef<HTMLDivElement>(null);
  const isShown = told.size > 1 && isSettled(told);
  const counts = countsOf(told);
  const worst = isShown ? OUTCOMES.find((outcome) => counts[outcome] > 0) : undefined;
  const title = t.each.counts(counts);
  const isAllGood = isShown && [...told.values()].every(isGood);
  useLayoutEffect(() => {
    if (worst && isFresh) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [worst, isFresh, title]);
  return (
    <div ref={box}>
      <OutcomeBand outcome={worst} title={title} text={t.each.orders({ n: told.size })} isQuiet={!isFresh} />
      {isAllGood && <Done takesFocus={isFresh} done={done} />}
    </div>
  );
}

/** None needs attention: the button gets the focus and closes all at once. */
function Done({ takesFocus, done }: { takesFocus: boolean; done: () => void }) {
  const c = useTexts(common);
  const { leave } = usePopupState();
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(done);
  latest.current = done;
  useLayoutEffect(() => {
    if (takesFocus) showFocus(button.current);
  }, [takesFocus]);
  useEffect(() => {
    if (!takesFocus) return;
    const left = (): void => latest.current();
    leave.current = left;
    return () => {
      if (leave.current === left) leave.current = undefined;
    };
  }, [takesFocus, leave]);
  return (
    <div class="pp-pasted-done">
      <Button kind="primary" kbd={takesFocus && 'Esc'} buttonRef={button} data-first onClick={done}>
        {c.done}
      </Button>
    </div>
  );
}
