import { mark, ONCE_GONE, WHILE_ALIVE } from '@/utils/content/orphan-cleanup';
import type { Theme } from '@/utils/messages/views';
import { CARD, SHADOW } from './card-style';
import { dressHost, type HostBox } from './host-style';

/**
 * The element in the page that contains the picker's frame: nothing identifies it to the page, and its content is not
 * accessible.
 */
export interface HostElement {
  element: HTMLElement;
  frame: HTMLIFrameElement;
  /** The attributes that it must have. */
  attributes(): ReadonlyMap<string, string>;
  box(): HostBox | undefined;
  /** Puts it into the page, invisible: its frame may load. */
  append(parent: Element): void;
  /** Shows it there, or moves it; false: the page kept it from opening. */
  show(box: HostBox): boolean;
  /** Restores it: whatever the page did to it is undone. */
  restore(): boolean;
  /** Moves it to the end of the top layer again; the frame keeps document and focus. */
  restack(): void;
  setTheme(theme: Theme): void;
  /** The frame has something to show: until then it is transparent. */
  lift(): void;
  remove(): void;
}

const ZOOM_ROUNDING = 0.001;

const SHEET = `:host::before,:host::after{content:none!important}
@media print{:host{display:none!important}}
.gone{overflow:hidden;color-scheme:light dark;${CARD};animation:leave 10s step-end forwards}
@keyframes leave{to{max-height:0;padding:0;visibility:hidden}}`;

/** `farewell`: shown for a moment if the extension ends together with its scripts (Firefox). */
export function createHostElement(view: Window & typeof globalThis, farewell: string): HostElement {
  const doc = view.document;
  const element = doc.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  dressRoot(view, root);
  const alive = root.appendChild(doc.createElement('div'));
  alive.style.cssText = WHILE_ALIVE;
  mark(alive);
  const frame = alive.appendChild(doc.createElement('iframe'));
  frame.style.cssText =
    'display:block;width:100%;height:100%;border:0;border-radius:12px;background:transparent;color-scheme:light dark';
  const gone = root.appendChild(doc.createElement('div'));
  gone.className = 'gone';
  gone.style.cssText = ONCE_GONE;
  gone.textContent = farewell;
  element.setAttribute('popover', 'manual');
  let shown: HostBox | undefined;
  /** Undoes the page's own zoom. */
  let zoom = 1;
  dressHost(element, undefined);
  let style = element.getAttribute('style') ?? '';

  // A layout with another zoom, even for an instant, would lay out the frame's content again under the pointer: a wrong
  // zoom is corrected, but never removed for measuring.
  const dress = (): void => {
    dressHost(element, shown, zoom);
    const left = shown ? zoomOf(root) : 1;
    if (Math.abs(left - 1) > ZOOM_ROUNDING) {
      zoom /= left;
      dressHost(element, shown, zoom);
    }
    style = element.getAttribute('style') ?? '';
  };
  const open = (): boolean => {
    if (!element.matches(':popover-open')) element.showPopover();
    return element.matches(':popover-open');
  };

  return {
    element,
    frame,
    attributes: () =>
      new Map([
        ['popover', 'manual'],
        ['style', style],
      ]),
    box: () => shown,
    append: (parent) => parent.append(element),
    show(box) {
      shown = box;
      dress();
      return open();
    },
    restore() {
      for (const name of element.getAttributeNames())
        if (name !== 'popover' && name !== 'style') element.removeAttribute(name);
      if (element.getAttribute('popover') !== 'manual') element.setAttribute('popover', 'manual');
      element.replaceChildren();
      dress();
      return shown === undefined || open();
    },
    restack() {
      element.hidePopover();
      open();
    },
    setTheme(theme) {
      frame.style.colorScheme = gone.style.colorScheme = theme === 'system' ? 'light dark' : theme;
    },
    lift() {
      frame.style.boxShadow = SHADOW;
    },
    remove: () => element.remove(),
  };
}

/** A sheet of its own, or a style element if the page's realm accepts no constructed sheet. */
function dressRoot(view: Window & typeof globalThis, root: ShadowRoot): void {
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.appendChild(view.document.createElement('style')).textContent = SHEET;
  }
}

/** The page's zoom factor: what 100 px measure here. */
function zoomOf(root: ShadowRoot): number {
  const probe = root.ownerDocument.createElement('div');
  probe.style.cssText = 'position:absolute;width:100px;height:0';
  root.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width > 0 ? width / 100 : 1;
}
