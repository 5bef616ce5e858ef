import { mark, WHILE_ALIVE } from '@/utils/content/orphan-cleanup';
import type { Theme } from '@/utils/messages/views';
import { CARD, SHADOW } from './card-style';

/** A notice in the place of the picker. It locks nothing, so a page gains nothing by covering or removing it. */
interface NoticeParts {
  doc: Document;
  text: string;
  theme: Theme;
  place: { x: number; y: number; width: number };
  /** One button each; a press closes the notice. */
  actions: readonly { name: string; run?: () => void }[];
}

/** Returns a function that removes it. */
export function showNotice({ doc, text, theme, place, actions }: NoticeParts): () => void {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  host.popover = 'manual';
  host.style.cssText = `all:initial!important;position:fixed!important;inset:${place.y}px auto auto ${place.x}px!important;width:${place.width}px!important;z-index:2147483647!important`;
  const box = root.appendChild(doc.createElement('div'));
  box.setAttribute('role', 'status');
  box.style.cssText = WHILE_ALIVE.replace('contents', 'block');
  mark(box);
  const inner = box.appendChild(doc.createElement('div'));
  inner.style.cssText = `${INNER};color-scheme:${theme === 'system' ? 'light dark' : theme}`;
  inner.appendChild(doc.createElement('p')).textContent = text;
  const close = (): void => host.remove();
  for (const { name, run } of actions) {
    const press = (): void => {
      close();
      run?.();
    };
    inner.append(button(doc, name, press));
  }
  doc.documentElement.append(host);
  host.showPopover();
  return close;
}

const INNER = `box-sizing:border-box;${CARD};box-shadow:${SHADOW}`;
const BUTTON =
  'margin:4px 8px 0 0;padding:4px 10px;min-height:28px;border:1px solid light-dark(#cdcdd8,#474756);border-radius:6px;background:transparent;color:inherit;font:inherit;cursor:pointer';

function button(doc: Document, name: string, press: () => void): HTMLElement {
  const element = doc.createElement('button');
  element.type = 'button';
  element.textContent = name;
  element.style.cssText = BUTTON;
  element.addEventListener('click', ({ isTrusted }) => isTrusted && press());
  return element;
}
