import { looks } from '@/components/picker/looks';
import { createGuard } from '@/utils/page/guard';
import { mark, ONCE_GONE, WHILE_ALIVE } from '@/utils/page/remains';
import type { Place } from './place';
import { placeStyle } from './place-style';

/** The element in the page that holds the picker: nothing to go by for the page, nothing to reach inside. */
export interface PickerHost {
  host: HTMLElement;
  root: ShadowRoot;
  /** Where the view is drawn. */
  mount: HTMLElement;
  put(place: Place): void;
  remove(): void;
}

/**
 * `giveUp`: the page has thrown it out more often than it was put back. `farewell`: for a moment, if the extension ends
 * under it and takes our scripts along.
 */
export function createHost(doc: Document, giveUp: () => void, farewell: HTMLElement): PickerHost {
  const host = doc.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const placed = dress(doc, root);
  const mount = root.appendChild(doc.createElement('div'));
  // The mount is no box of its own: the view inherits the host's greatest height.
  mount.style.cssText = `${WHILE_ALIVE};max-height:inherit`;
  mark(mount);
  farewell.style.cssText = ONCE_GONE;
  root.append(farewell);
  const guard = createGuard();
  host.setAttribute('popover', 'manual');
  // The page must not take what happens here for its own.
  for (const type of QUIET) host.addEventListener(type, (event) => event.stopPropagation());

  let isOurs = true;
  let shows = 0;
  const show = (): void => {
    doc.documentElement.append(host);
    host.showPopover?.();
  };
  host.addEventListener('toggle', (event) => {
    const isClosed = (event as Event & { newState?: string }).newState === 'closed';
    if (!isClosed || !isOurs || !host.isConnected) return;
    shows += 1;
    if (shows > 3) giveUp();
    else setTimeout(show, 100 * 4 ** (shows - 1));
  });

  return {
    host,
    root,
    mount,
    put(place) {
      if (!host.isConnected) {
        show();
        guard.keep(host, show, giveUp);
      }
      placed(placeStyle(place, 1));
      placed(placeStyle(place, 1 / zoomOf(root)));
    },
    remove() {
      isOurs = false;
      guard.release(host);
      host.remove();
    },
  };
}

const QUIET = [
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
  'touchstart',
  'touchend',
  'input',
  'beforeinput',
  'change',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
  'compositionstart',
  'compositionend',
];

/** Sheets of its own, or style elements where a page's realm takes no constructed sheet. Returns how to place the host. */
function dress(doc: Document, root: ShadowRoot): (css: string) => void {
  try {
    const own = new CSSStyleSheet();
    const place = new CSSStyleSheet();
    own.replaceSync(looks);
    root.adoptedStyleSheets = [own, place];
    return (css) => place.replaceSync(css);
  } catch {
    const own = root.appendChild(doc.createElement('style'));
    const place = root.appendChild(doc.createElement('style'));
    own.textContent = looks;
    return (css) => {
      place.textContent = css;
    };
  }
}

/** By how much the page zooms: what 100 px measure here. */
function zoomOf(root: ShadowRoot): number {
  const probe = root.ownerDocument.createElement('div');
  probe.style.cssText = 'position:absolute;width:100px;height:0';
  root.append(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width > 0 ? width / 100 : 1;
}
