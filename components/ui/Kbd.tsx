import type { ComponentChildren } from 'preact';

/** A key, shown only while it works here. Not read out: the button's name is what counts. */
export function Kbd({ children }: { children: ComponentChildren }) {
  return (
    <span class="ol-kbd" aria-hidden="true">
      {children}
    </span>
  );
}
