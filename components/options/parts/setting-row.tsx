import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ManagedNote } from './managed-note';

interface CardProps {
  title: string;
  note?: string;
  children: ComponentChildren;
}

/** A titled card of setting rows. */
export function SettingCard({ title, note, children }: CardProps) {
  return (
    <section class="opt-card">
      <header class="opt-card-head">
        <h2>{title}</h2>
        {note && <span class="opt-dim">{note}</span>}
      </header>
      {children}
    </section>
  );
}

interface RowProps {
  title: string;
  help?: string;
  /** Below the text: a result, a form. */
  below?: ComponentChildren;
  /** Set by a policy: the control stays visible. */
  isManaged?: boolean;
  children?: ComponentChildren;
}

/** A setting's name at the left, its control at the right. */
export function SettingRow({ title, help, below, isManaged = false, children }: RowProps) {
  const id = useId();
  return (
    <div class="opt-setting">
      <div class="opt-setting-line">
        <div class="opt-setting-text">
          <p class="opt-setting-title">{title}</p>
          {help && <p class="opt-note">{help}</p>}
          {isManaged && <ManagedNote id={id} />}
          {below}
        </div>
        {children && (
          <fieldset
            class="opt-setting-control"
            disabled={isManaged}
            aria-label={isManaged ? title : undefined}
            aria-describedby={isManaged ? id : undefined}
          >
            {children}
          </fieldset>
        )}
      </div>
    </div>
  );
}
