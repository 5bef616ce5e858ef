import type { ComponentChildren } from 'preact';

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
  /** Put under the text: what became of it, a form. */
  below?: ComponentChildren;
  children?: ComponentChildren;
}

/** What a setting is at the left, its control at the right. */
export function SettingRow({ title, help, below, children }: RowProps) {
  return (
    <div class="opt-setting">
      <div class="opt-setting-line">
        <div class="opt-setting-text">
          <p class="opt-setting-title">{title}</p>
          {help && <p class="opt-note">{help}</p>}
          {below}
        </div>
        {children && <div class="opt-setting-control">{children}</div>}
      </div>
    </div>
  );
}
