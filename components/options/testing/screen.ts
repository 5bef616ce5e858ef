import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** A rendered tree with the few queries that component tests use. */
export interface Screen {
  root: HTMLElement;
  /** The field with this accessible name. */
  field(label: string): HTMLInputElement;
  button(name: string): HTMLButtonElement;
  hasButton(name: string): boolean;
  text(): string;
  type(label: string, value: string): Promise<void>;
  leave(label: string): Promise<void>;
  click(name: string): Promise<void>;
  choose(label: string): Promise<void>;
  close(): void;
}

export async function show(tree: ComponentChild): Promise<Screen> {
  const root = document.createElement('div');
  document.body.append(root);
  await settle(() => render(tree, root));

  const buttons = (): HTMLButtonElement[] => [...root.querySelectorAll('button')];
  const need = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`no ${what} on screen:\n${root.textContent}`);
    return found;
  };
  const field = (label: string): HTMLInputElement =>
    need(
      [...root.querySelectorAll<HTMLInputElement>('input,textarea,select')].find(
        (input) => nameOf(input) === label,
      ),
      `field ${label}`,
    );
  const button = (name: string): HTMLButtonElement =>
    need(
      buttons().find((one) => nameOf(one) === name),
      `button ${name}`,
    );
  return {
    root,
    field,
    button,
    hasButton: (name) => buttons().some((one) => nameOf(one) === name),
    text: () => root.textContent ?? '',
    type: (label, value) =>
      settle(() => {
        const input = field(label);
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    leave: (label) => settle(() => void field(label).dispatchEvent(new FocusEvent('blur'))),
    click: (name) => settle(() => button(name).click()),
    choose: (label) => settle(() => field(label).click()),
    close() {
      render(null, root);
      root.remove();
    },
  };
}

/** Accessible name as far as our markup goes: aria-label, label, text without hidden parts. */
function nameOf(element: HTMLElement): string {
  const direct = element.getAttribute('aria-label');
  if (direct) return direct;
  const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`);
  return visibleText(element.tagName === 'BUTTON' ? element : label);
}

function visibleText(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (copy.textContent ?? '').trim();
}

/** Runs it and waits until everything that follows has settled: replies, state, effects. */
export async function settle(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
}
