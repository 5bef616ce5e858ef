import type { ComponentChildren } from 'preact';

/** Rows of an order. `isOff`: shown, but none of their checkboxes can be used. */
export function Choosable({ isOff, children }: { isOff: boolean; children: ComponentChildren }) {
  return (
    <fieldset class="pp-choosable" disabled={isOff}>
      {children}
    </fieldset>
  );
}
