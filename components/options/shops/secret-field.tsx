import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { FieldRow } from '@/components/ui/field-row';
import { useOptions } from '../options-screen';

interface Props {
  name: string;
  label: string;
  help: string;
  required?: boolean;
  /** One is saved; it is never sent to this page. */
  isSaved: boolean;
  isDropped?: boolean;
  value: string;
  error?: string | undefined;
  onInput(value: string): void;
  onLeave?(): void;
  onPaste?(event: ClipboardEvent): void;
  /** Absent: this secret can be replaced, not removed. */
  onDrop?(drop: boolean): void;
}

/** Write-only: the saved value is not shown, typed text is masked. Typing replaces it, like the button 更换. */
export function SecretField(p: Props) {
  const { t } = useOptions();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isChanging, setChanging] = useState(false);
  const changing = isChanging || p.value !== '';
  const rests = p.isSaved && !changing;
  const state = p.isDropped ? t.shops.sessionDropped : t.shops.secretSaved;
  return (
    <FieldRow
      label={p.label}
      name={p.name}
      fieldId={id}
      required={p.required ?? false}
      optional={p.required ? undefined : t.frame.optional}
      help={p.isSaved && changing ? t.shops.secretChanging : p.help}
      error={p.error}
    >
      <input
        ref={input}
        id={id}
        class={rests ? 'ol-input ol-rests' : 'ol-input'}
        type="password"
        value={p.value}
        required={p.required && !p.isSaved}
        placeholder={rests ? state : ''}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={p.error !== undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => p.onInput(event.currentTarget.value)}
        onBlur={() => {
          setChanging(false);
          p.onLeave?.();
        }}
        onPaste={(event) => p.onPaste?.(event)}
      />
      {p.isSaved && (
        <Button
          describedBy={id}
          onClick={() => {
            if (p.isDropped) p.onDrop?.(false);
            setChanging(true);
            input.current?.focus();
          }}
        >
          {t.shops.change}
        </Button>
      )}
      {p.isSaved && p.onDrop && !p.isDropped && (
        <Button onClick={() => p.onDrop?.(true)}>{t.shops.sessionDrop}</Button>
      )}
    </FieldRow>
  );
}
