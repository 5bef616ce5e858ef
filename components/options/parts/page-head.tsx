import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  intro: string;
  children?: ComponentChildren;
}

/** Title of a section, one line about it, its main buttons at the right. */
export function PageHead({ title, intro, children }: Props) {
  return (
    <header class="opt-head">
      <div>
        <h1>{title}</h1>
        <p>{intro}</p>
      </div>
      {children && <div class="opt-head-actions">{children}</div>}
    </header>
  );
}
