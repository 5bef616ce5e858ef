import { useLayoutEffect, useRef } from 'preact/hooks';
import { classes } from '@/components/ui/classes';
import { Field } from '@/components/ui/field';
import { Icon, type IconName } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { IdText } from '@/components/ui/id-text';
import { useTexts } from '@/components/ui/texts';
import { type CommonTexts, common } from '@/utils/i18n/common';
import { readIds, type TypedId, withoutPiece } from './read-ids';

interface ManualIdsProps {
  tid: string;
  typed: string;
  onType: (typed: string) => void;
  /** The agent has just asked for it. */
  takesFocus?: boolean;
}

const ICON: Partial<Record<TypedId['state'], IconName>> = {
  good: 'check',
  'tail-differs': 'warning',
  rounded: 'warning',
  duplicate: 'info',
};

/** The last source: sub-order numbers typed or pasted, each checked at once. */
export function ManualIds({ tid, typed, onType, takesFocus }: ManualIdsProps) {
  const t = useTexts(common);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  const { pieces } = readIds(typed, tid);
  return (
    <div class="ol-manual">
      <Field
        label={
          <>
            {t.typed.label}
            <span class="ol-help">{t.typed.labelNote}</span>
          </>
        }
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={field}
            class="ol-input"
            rows={2}
            autocomplete="off"
            spellcheck={false}
            inputMode="numeric"
            value={typed}
            onInput={(event) => onType(event.currentTarget.value)}
            data-lock
          />
        )}
      </Field>
      <ul aria-live="polite">
        {pieces.map((piece, i) => (
          <li key={`${i}-${piece.text}`} class={classes('ol-typed', `ol-typed-${tone(piece)}`)}>
            <Icon name={ICON[piece.state] ?? 'refused'} size={14} />
            {/^[0-9]+$/.test(piece.text) ? (
              <IdText id={piece.text} comparedTo={tid} />
            ) : (
              <span>{piece.text}</span>
            )}
            <span class="ol-typed-word">{word(piece, t)}</span>
            <IconButton
              icon="close"
              size={13}
              name={t.typed.remove({ id: piece.text })}
              onClick={() => onType(withoutPiece(typed, i))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function tone({ state }: TypedId): 'good' | 'check' | 'bad' {
  if (state === 'good') return 'good';
  return state === 'tail-differs' || state === 'rounded' || state === 'duplicate' ? 'check' : 'bad';
}

function word({ state, digits }: TypedId, t: CommonTexts): string {
  if (state === 'good') return t.typed.digits({ n: digits });
  if (state === 'tail-differs') return t.typed.tailDiffers;
  if (state === 'duplicate') return t.typed.duplicate;
  if (state === 'rounded') return t.typed.rounded;
  if (state === 'broken') return t.typed.broken;
  return state === 'not-digits' ? t.typed.notDigits : t.typed.badLength({ n: digits });
}
