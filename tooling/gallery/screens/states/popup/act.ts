/** What the agent does before the picture is taken. */
export type Act =
  | { type: string }
  | { press: 'Enter' }
  | { tick: string }
  | { confirm: true }
  | 'review'
  | 'open-work';

const PATIENCE_MS = 2_000;

/** A step as soon as the screen allows it. @throws Error when it never does */
export async function play(acts: readonly Act[], root: ParentNode): Promise<void> {
  for (const act of acts) {
    const end = performance.now() + PATIENCE_MS;
    while (!perform(act, root)) {
      if (performance.now() > end) throw new Error(`cannot ${JSON.stringify(act)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** True: done; false: not possible yet. */
function perform(act: Act, root: ParentNode): boolean {
  if (act === 'open-work') return click(root.querySelector('.pp-open .pp-fold'));
  if (act === 'review') return click(root.querySelector('[data-pending]'));
  if ('tick' in act) return click(root.querySelector(`[data-row="${act.tick}"] input:not(:checked)`));
  if ('confirm' in act) return click(root.querySelector('.pp-confirm .ol-lock button:not(:disabled)'));
  const field = root.querySelector('textarea');
  if (!field) return false;
  if ('press' in act)
    return field.dispatchEvent(new KeyboardEvent('keydown', { key: act.press, bubbles: true }));
  field.value = act.type;
  return field.dispatchEvent(new Event('input', { bubbles: true }));
}

function click(element: Element | null | undefined): boolean {
  if (element instanceof HTMLElement) element.click();
  return element instanceof HTMLElement;
}
