import { mark } from '../remains';
import { drawIcon } from './icons';
import { STYLE } from './style';

/** One launcher: a host without id or class, a closed shadow root, a button. It knows how to look, not what for. */

export interface Look {
  state: string;
  theme: 'system' | 'light' | 'dark';
  /** Accessible name; begins 锁单. */
  name: string;
  /** 锁单, and what follows it. */
  text: [word: string, state: string];
  compact?: boolean;
  docked?: boolean;
  dot?: boolean;
}

export interface LauncherButton {
  host: HTMLElement;
  button: HTMLButtonElement;
  show(look: Look): void;
}

/** `press` is called for trusted clicks on the button where it can be seen; never for a script's click. */
export function createButton(doc: Document, press: (button: HTMLElement) => void): LauncherButton {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(doc, root);
  const frame = root.appendChild(doc.createElement('div'));
  mark(frame);
  const button = frame.appendChild(doc.createElement('button'));
  button.type = 'button';
  // The page must not take the press for one of its row or card.
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'])
    host.addEventListener(type, (event) => event.stopPropagation());
  // The caret stays in the chat input: the picker remembers where the focus was, and gives it back there.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    if (event.isTrusted && isTopmost(doc, host, button)) press(button);
  });
  let shown = '';
  return {
    host,
    button,
    show(look) {
      const key = JSON.stringify(look);
      if (key === shown) return;
      shown = key;
      frame.className = look.theme;
      button.className = [look.state, look.compact && 'compact', look.docked && 'docked', look.dot && 'dot']
        .filter(Boolean)
        .join(' ');
      button.title = look.compact ? look.text.filter(Boolean).join(' ') : '';
      button.setAttribute('aria-label', look.name);
      button.replaceChildren(drawIcon(doc, look.state), ...look.text.map((text, i) => word(doc, text, i)));
    },
  };
}

function word(doc: Document, text: string, i: number): HTMLElement {
  const span = doc.createElement('span');
  span.textContent = text;
  if (i > 0) span.className = 'state';
  return span;
}

/** Nothing of the page lies over the button. */
function isTopmost(doc: Document, host: Element, button: Element): boolean {
  const { x, y, width, height } = button.getBoundingClientRect();
  return doc.elementFromPoint(x + width / 2, y + height / 2) === host;
}

let sheet: CSSStyleSheet | undefined;

/** One sheet for all launchers; a style element where a page's realm takes no constructed sheet. */
function dress(doc: Document, root: ShadowRoot): void {
  try {
    sheet ??= new CSSStyleSheet();
    if (sheet.cssRules.length === 0) sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.appendChild(doc.createElement('style')).textContent = STYLE;
  }
}
