import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Operates a rendered screen by accessible names, as far as happy-dom supports them. */
export interface ScreenDriver {
  root: HTMLElement;
  text: () => string;
  /** Waits until `look` finds something. */
  see: <T>(look: () => T | null | undefined | false) => Promise<T>;
  button: (name: string | RegExp) => HTMLButtonElement | undefined;
  click: (element: HTMLElement | undefined) => Promise<void>;
  type: (element: HTMLInputElement | HTMLTextAreaElement | null, words: string) => Promise<void>;
  key: (name: string, target?: Element | null, own?: KeyboardEventInit) => Promise<void>;
  boxes: () => HTMLInputElement[];
  /** The checkbox of a sub-order. */
  box: (id: string) => HTMLInputElement | undefined;
  /** The texts of the outcome regions. */
  outcomes: () => string[];
  close: () => void;
}

/** Generous for busy machines; only a failing test waits this long. */
const LONGEST_MS = 15_000;

export async function driveScreen(screen: ComponentChild): Promise<ScreenDriver> {
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(screen, root));
  const all = <T extends Element>(selector: string): T[] => [...root.querySelectorAll<T>(selector)];

  return {
    root,
    text: () => root.textContent ?? '',
    async see(look) {
      const end = performance.now() + LONGEST_MS;
      for (;;) {
        const found = look();
        if (found) return found;
        if (performance.now() > end) throw new Error(`not seen: ${look}\non screen: ${root.textContent}`);
        await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
      }
    },
    button: (name) => all<HTMLButtonElement>('button').find((one) => matches(nameOf(one), name)),
    async click(element) {
      if (!element) throw new Error(`nothing to click on the screen: ${root.textContent}`);
      await act(() => element.click());
    },
    async type(element, words) {
      if (!element) throw new Error('no field');
      element.focus();
      element.value = words;
      await act(() => void element.dispatchEvent(new Event('input', { bubbles: true })));
    },
    async key(key, target = document.activeElement, own = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...own });
      await act(() => void (target ?? document.body).dispatchEvent(event));
    },
    boxes: () => all<HTMLInputElement>('[data-row] input[type="checkbox"]'),
    box: (id) => all<HTMLInputElement>(`[data-row="${id}"] input`)[0],
    outcomes: () => all('[role="status"], [role="alert"]').flatMap((one) => one.textContent || []),
    close() {
      render(null, root);
      root.remove();
    },
  };
}

/** Key hints are inside buttons but not part of their names. */
function nameOf(button: HTMLElement): string {
  const copy = button.cloneNode(true);
  if (copy instanceof HTMLElement)
    for (const hidden of copy.querySelectorAll('[aria-hidden]')) hidden.remove();
  return button.getAttribute('aria-label') ?? copy.textContent?.trim() ?? '';
}

function matches(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
