/** The user actions that bring a screen into its state, for the gallery. */
export interface ScreenDriver {
  /** Into the field of this name, or with this label. */
  type(field: string, text: string): Promise<void>;
  /** The button, or the head of a fold, whose text begins like this. */
  click(button: string): Promise<void>;
  choose(label: string): Promise<void>;
  /** The switch of this name. */
  flip(name: string): Promise<void>;
  /** The last button of the open dialog. */
  confirm(): Promise<void>;
  /** A settings file is dropped. */
  drop(): Promise<void>;
}

const REST_MS = 60;
const LONGEST_MS = 3000;

export function driveScreen(root: ParentNode): ScreenDriver {
  return {
    async type(name, text) {
      const field = await see(() => fieldOf(root, name));
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await rest();
    },
    async click(words) {
      press(await see(() => starting<HTMLButtonElement>(root, 'button, summary', words)));
      await rest();
    },
    async choose(words) {
      (await see(() => starting<HTMLLabelElement>(root, 'label', words))).click();
      await rest();
    },
    async flip(name) {
      root.querySelector<HTMLInputElement>(`input[role="switch"][aria-label="${name}"]`)?.click();
      await rest();
    },
    async confirm() {
      const buttons = root.querySelectorAll<HTMLButtonElement>('dialog[open] button');
      const last = buttons[buttons.length - 1];
      if (last) press(last);
      await rest();
    },
    async drop() {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{}'], 'settings.json'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      await rest();
    },
  };
}

/** As a key does it: the pressed element has the focus. */
function press(button: HTMLButtonElement): void {
  button.focus();
  button.click();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}

/** What has just been clicked may still be on its way. @throws the last error of `look` */
async function see<T>(look: () => T): Promise<T> {
  const end = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      return look();
    } catch (error) {
      if (performance.now() > end) throw error;
      await rest();
    }
  }
}

function starting<T extends Element>(root: ParentNode, selector: string, words: string): T {
  const found = [...root.querySelectorAll<T>(selector)].find((one) =>
    one.textContent?.trim().startsWith(words),
  );
  if (!found) throw new Error(`no ${selector} ${words}`);
  return found;
}

function fieldOf(root: ParentNode, name: string): HTMLInputElement {
  const byName = root.querySelector<HTMLInputElement>(`[data-field="${name}"] input`);
  const field = byName ?? starting<HTMLLabelElement>(root, 'label', name).control;
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${name}`);
  return field;
}
