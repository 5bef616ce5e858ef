import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { onKeys } from '@/components/ui/keyboard';
import { focusedBy } from '@/components/ui/use-hotkeys';
import { groupsOfFour, isOrderId } from '@/utils/domain/ids';
import { usePopupTexts } from './texts';

interface SearchFormProps {
  text: string;
  change: (text: string) => void;
  submit: () => void;
  /** ↓: moves to the rows. */
  leave: () => void;
  /** ↑: moves to unfinished locks. False if there are none. */
  toPending: () => boolean;
  /** What was read, or why nothing could be. */
  note?: { text: string; isError: boolean } | undefined;
  field: RefObject<HTMLTextAreaElement | null>;
}

const NOTE = 'pp-field-note';

/** The field 订单号: grows for a pasted sentence, keeps everything typed. */
export function SearchForm({ note, ...of }: SearchFormProps) {
  const t = usePopupTexts();
  return (
    <form
      class="pp-search"
      role="search"
      aria-label={t.lookUp}
      onSubmit={(event) => {
        event.preventDefault();
        of.submit();
      }}
    >
      <div class="pp-search-line">
        <NumberField {...of} isWrong={note?.isError ?? false} />
        <Button type="submit">{t.lookUp}</Button>
      </div>
      <p id={NOTE} class={note?.isError ? 'pp-note pp-error' : 'pp-note'} aria-live="polite" hidden={!note}>
        {note && <Icon name={note.isError ? 'warning' : 'info'} size={14} />}
        {note?.text}
      </p>
    </form>
  );
}

interface NumberFieldProps extends Omit<SearchFormProps, 'note'> {
  isWrong: boolean;
}

function NumberField(props: NumberFieldProps) {
  const { text, change, isWrong, field } = props;
  const t = usePopupTexts();
  const [isTyping, setTyping] = useState(true);
  useLayoutEffect(() => fitHeight(field.current), [text, field]);
  const isGrouped = !isTyping && isOrderId(text.trim());

  return (
    <div class={isWrong ? 'pp-field pp-wrong' : 'pp-field'}>
      <Icon name="search" size={16} />
      <textarea
        ref={field}
        rows={1}
        class={isGrouped ? 'pp-covered' : undefined}
        aria-label={t.field}
        aria-invalid={isWrong}
        aria-describedby={NOTE}
        placeholder={t.placeholder}
        {...focusedBy('/')}
        value={text}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => change(event.currentTarget.value)}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onKeyDown={onKeys((event) => {
          if (event.shiftKey) return;
          const isHeld = event.key === 'Enter' && event.repeat;
          if (isHeld || takeKey(event.key, field.current, props)) event.preventDefault();
        })}
      />
      {isGrouped && (
        <span class="pp-groups" aria-hidden="true">
          {groupsOfFour(text.trim()).map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </span>
      )}
      {text !== '' && (
        <button
          type="button"
          class="pp-clear"
          aria-label={t.clear}
          title={t.clear}
          onClick={() => {
            change('');
            field.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}

/** True if the key was handled. Below its first line, ↑ belongs to the field. */
function takeKey(
  key: string,
  field: HTMLTextAreaElement | null,
  { submit, leave, toPending }: NumberFieldProps,
): boolean {
  if (key === 'ArrowUp') return !textBeforeCaret(field).includes('\n') && toPending();
  if (key !== 'Enter' && key !== 'ArrowDown') return false;
  if (key === 'Enter') submit();
  else leave();
  return true;
}

function textBeforeCaret(field: HTMLTextAreaElement | null): string {
  return field?.value.slice(0, field.selectionStart) ?? '';
}

const MOST_LINES = 3;

/** Normally one line, up to three for a pasted sentence. */
function fitHeight(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  const line = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.style.height = `${Math.min(area.scrollHeight, line * MOST_LINES)}px`;
}
