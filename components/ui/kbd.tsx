import type { ComponentChildren } from 'preact';

/** A key hint, shown only while the key works. Hidden from screen readers: the button's name is enough. */
export function Kbd({ children }: { children: ComponentChildren }) {
  return (
    <span class="ol-kbd" aria-hidden="true">
      {children}
    </span>
  );
}
