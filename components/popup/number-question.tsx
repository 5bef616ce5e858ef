import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { IdText } from '@/components/ui/id-text';
import { Notice } from '@/components/ui/notice';
import { pressedBy, showFocus } from '@/components/ui/use-hotkeys';
import type { Doubt } from './doubts';
import { usePopupTexts } from './texts';

interface NumberQuestionProps {
  doubt: Doubt;
  onAnswer: (isYes: boolean) => void;
}

/** A number in doubt: two choices, one key each. The question itself is focused, so that Enter chooses neither. */
export function NumberQuestion({ doubt: { id, known }, onAnswer }: NumberQuestionProps) {
  const t = usePopupTexts().doubt;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => showFocus(box.current), [id, known]);
  return (
    <div class="pp-doubt" data-place="number" role="region" aria-label={t.label} tabIndex={-1} ref={box}>
      <Notice icon="warning">
        <p>
          <strong>{known ? t.near : t.rounded}</strong>
        </p>
        {!known && <p>{t.roundedWhy}</p>}
        <div class="pp-doubt-answers">
          <Button size="small" kbd="Y" {...pressedBy('y')} onClick={() => onAnswer(true)}>
            {known ? t.isKnown : t.isRight} <IdText id={known ?? id} comparedTo={known && id} />
          </Button>
          <Button size="small" kbd="N" {...pressedBy('n')} onClick={() => onAnswer(false)}>
            {known ? t.isTyped : t.isWrong} {known && <IdText id={id} comparedTo={known} />}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
