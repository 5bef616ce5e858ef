import { launcherWords } from '@/utils/i18n/launcher';
import type { PageAnswer } from '@/utils/messages/views';
import { type ButtonActions, createButton, type Look } from './button';
import type { Guard } from './guard';

/**
 * The docked launcher at the right edge: for orders that have no safe place in the page. Opens the active order, or the
 * popup if there is none.
 */

interface Dock {
  host: Element;
  /** While it is shown. */
  button(): Element | undefined;
  show(isWanted: boolean, orders: number, tid: string | undefined, answer: PageAnswer): void;
}

const WIDE_MS = 3_000;
const HEIGHT = 36;
/** Share of the window's height at which it docks until it is moved. */
const FIRST_PLACE = 0.4;
/** A press that moved less than this is a click. */
const SLOP = 4;

export function createDock(doc: Document, guard: Guard, actions: ButtonActions): Dock {
  let dragged = false;
  const one = createButton(doc, {
    ...actions,
    press: (button) => {
      if (!dragged) actions.press(button);
    },
  });
  let isShown = false;
  let isWide = false;
  let collapse: ReturnType<typeof setTimeout> | undefined;
  let look: Look | undefined;

  one.host.setAttribute('popover', 'manual');
  one.button.style.marginTop = `${Math.round(innerHeight * FIRST_PLACE)}px`;
  followDrag(one.button, (moved) => {
    dragged = moved;
  });
  for (const type of ['pointerenter', 'focus']) one.button.addEventListener(type, widen);
  for (const type of ['pointerleave', 'blur']) one.button.addEventListener(type, narrowSoon);

  function put(): void {
    doc.documentElement.append(one.host);
    one.host.showPopover?.();
  }

  function widen(): void {
    clearTimeout(collapse);
    isWide = true;
    draw();
  }

  function narrowSoon(): void {
    clearTimeout(collapse);
    collapse = setTimeout(() => {
      isWide = false;
      draw();
    }, WIDE_MS);
  }

  function draw(): void {
    if (look) one.show({ ...look, form: isWide ? 'full' : 'icon' });
  }

  return {
    host: one.host,
    button: () => (isShown ? one.button : undefined),
    show(isWanted, orders, tid, { language, theme, openQuestions, launchers }) {
      if (!isWanted) {
        if (isShown) guard.release(one.host);
        one.host.remove();
        isShown = false;
        return;
      }
      const words = launcherWords[language];
      const known = launchers.find((launcher) => launcher.tid === tid);
      const state = known ? words.state(known.state, known.locked, known.size) : '';
      const parts = [
        tid ?? words.orders(orders),
        state,
        openQuestions > 0 && words.openQuestions(openQuestions),
      ].filter(Boolean);
      look = {
        state: 'idle',
        theme,
        lang: language,
        name: `${words.lock} ${parts.join('，')}`,
        text: [words.lock, words.orders(orders)],
        docked: true,
        dot: openQuestions > 0,
      };
      if (isShown) return draw();
      isShown = true;
      put();
      guard.keep(one.host, put, () => one.host.remove());
      widen();
      narrowSoon();
    },
  };
}

/** Vertical dragging; returns whether the press that ends was a drag. */
function followDrag(button: HTMLElement, ended: (moved: boolean) => void): void {
  let start: { y: number; top: number } | undefined;
  let moved = false;
  button.addEventListener('pointerdown', (event) => {
    start = { y: event.clientY, top: button.getBoundingClientRect().top };
    moved = false;
    ended(false);
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('pointermove', (event) => {
    if (!start || Math.abs(event.clientY - start.y) < SLOP) return;
    moved = true;
    const most = Math.max(0, innerHeight - HEIGHT);
    const top = Math.min(most, Math.max(0, start.top + event.clientY - start.y));
    // Inside the closed root: nothing is stored on the host, where the page could write too.
    button.style.marginTop = `${Math.round(top)}px`;
  });
  button.addEventListener('pointerup', () => {
    start = undefined;
    ended(moved);
  });
}
