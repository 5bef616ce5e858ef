import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { useOptions } from '../env';
import type { Problems } from './problems';
import { Row } from './row';

interface Props {
  name: string;
  label: string;
  help: string;
  required?: boolean;
  /** One is saved; it is never brought into this page. */
  isSaved: boolean;
  isDropped?: boolean;
  value: string;
  problem?: Problems | undefined;
  onInput(value: string): void;
  onLeave?(): void;
  onPaste?(event: ClipboardEvent): void;
  /** Absent: this secret can be replaced, not removed. */
  onDrop?(drop: boolean): void;
}

/** Write-only: what is saved is not shown, what is typed is masked. Typing into it replaces, like the button 更换. */
export function SecretField(p: Props) {
  const { t } = useOptions();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isChanging, setChanging] = useState(false);
  const changing = isChanging || p.value !== '';
  const rests = p.isSaved && !changing;
  const state = p.isDropped ? t.shops.sessionDropped : t.shops.secretSaved;
  return (
    <Row
      label={p.label}
      name={p.name}
      fieldId={id}
      required={p.required ?? false}
      optional={!p.required}
      help={p.isSaved && changing ? t.shops.secretChanging : p.help}
      problem={p.problem}
    >
      <input
        ref={input}
        id={id}
        class={rests ? 'ol-input opt-rests' : 'ol-input'}
        type="password"
        value={p.value}
        required={p.required && !p.isSaved}
        placeholder={rests ? state : ''}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={p.problem !== undefined}
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
    </Row>
  );
}
