import { mark } from '../orphan-cleanup';
import { drawIcon } from './icons';
import { STYLE } from './style';

/**
 * One launcher: a host without id or class, a closed shadow root, a button. It knows its appearance, not its purpose.
 */

/** `even`: the short words, all in one width; `short`: as wide as needed; `icon`: none. */
export type Form = 'full' | 'even' | 'short' | 'icon';

export interface Look {
  state: string;
  theme: 'system' | 'light' | 'dark';
  lang: string;
  /** Accessible name; begins with 锁单. */
  name: string;
  /** 锁单, and what follows it. */
  text: [word: string, state: string];
  /** One word instead of both. */
  short?: string;
  form?: Form;
  docked?: boolean;
  dot?: boolean;
}

export interface LauncherButton {
  host: HTMLElement;
  button: HTMLButtonElement;
  show(look: Look): void;
}

export interface ButtonActions {
  /** For trusted clicks on the button while it is visible; never for a script's click. */
  press(button: HTMLElement): void;
  /** Pointer or focus has reached it. */
  near(button: HTMLElement): void;
  far(): void;
}

export function createButton(doc: Document, { press, near, far }: ButtonActions): LauncherButton {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(doc, root);
  const frame = root.appendChild(doc.createElement('div'));
  mark(frame);
  const button = frame.appendChild(doc.createElement('button'));
  button.type = 'button';
  // The page must not handle the press as one on its row or card.
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'])
    host.addEventListener(type, (event) => event.stopPropagation());
  // The caret stays in the chat input: the picker remembers where the focus was, and restores it there.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (event.isTrusted && isTopmost(doc, host, button)) press(button);
  });
  for (const type of ['pointerenter', 'focus'])
    button.addEventListener(type, ({ isTrusted }) => isTrusted && near(button));
  for (const type of ['pointerleave', 'blur']) button.addEventListener(type, far);
  let shown = '';
  return {
    host,
    button,
    show(look) {
      const key = JSON.stringify(look);
      if (key === shown) return;
      shown = key;
      frame.className = look.theme;
      const { form = 'full' } = look;
      button.className = [look.state, form, look.docked && 'docked', look.dot && 'dot']
        .filter(Boolean)
        .join(' ');
      button.title = form === 'full' ? '' : look.text.filter(Boolean).join(' ');
      button.lang = look.lang;
      button.setAttribute('aria-label', look.name);
      button.replaceChildren(
        drawIcon(doc, look.state),
        ...wordsOf(look).map((text, i) => word(doc, text, i)),
      );
    },
  };
}

function wordsOf({ form, text, short = text[0] }: Look): string[] {
  if (form === 'icon') return [];
  return form === 'even' || form === 'short' ? [short] : text;
}

function word(doc: Document, text: string, i: number): HTMLElement {
  const span = doc.createElement('span');
  span.textContent = text;
  if (i > 0) span.className = 'state';
  return span;
}

/** No element of the page covers the button. */
function isTopmost(doc: Document, host: Element, button: Element): boolean {
  const { x, y, width, height } = button.getBoundingClientRect();
  return doc.elementFromPoint(x + width / 2, y + height / 2) === host;
}

let sheet: CSSStyleSheet | undefined;

/** One sheet for all launchers; a style element if the page's realm accepts no constructed sheet. */
function dress(doc: Document, root: ShadowRoot): void {
  try {
    sheet ??= new CSSStyleSheet();
    if (sheet.cssRules.length === 0) sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.appendChild(doc.createElement('style')).textContent = STYLE;
  }
}
