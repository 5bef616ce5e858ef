/** What the agent does before the picture is taken. */
export type Act =
  | { tick: string }
  | { type: string }
  | { press: string; shift?: true; code?: string }
  | 'lock'
  | 'each'
  | 'handle'
  | 'save';

/** One act after another. */
export async function play(acts: readonly Act[], box: ParentNode): Promise<void> {
  for (const act of acts) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (act === 'lock') box.querySelector<HTMLElement>('.ol-foot .ol-button-primary')?.click();
    else if (act === 'each') box.querySelector<HTMLElement>('.ol-each button')?.click();
    else if (act === 'save') box.querySelector<HTMLElement>('.ol-note-form .ol-button-primary')?.click();
    else if (act === 'handle') box.querySelector<HTMLElement>('[data-focus="d"]')?.click();
    else if ('tick' in act) box.querySelector<HTMLElement>(`[data-row="${act.tick}"] input`)?.click();
    else if ('press' in act)
      document.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: act.press,
          bubbles: true,
          shiftKey: act.shift === true,
          code: act.code ?? '',
        }),
      );
    else type(act.type, box.querySelector('textarea'));
  }
}

function type(text: string, field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
