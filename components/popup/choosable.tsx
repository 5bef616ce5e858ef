import type { ComponentChildren } from 'preact';

/** Rows of an order. `isOff`: shown, but all checkboxes are disabled. */
export function Choosable({ isOff, children }: { isOff: boolean; children: ComponentChildren }) {
  return (
    <fieldset class="pp-choosable" disabled={isOff}>
      {children}
    </fieldset>
  );
}
