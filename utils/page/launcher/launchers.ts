import { type LauncherWords, launcherWords } from '@/utils/i18n/launcher';
import type { LauncherState, PageAnswer, Rect } from '@/utils/messages/views';
import { createGuard } from '../guard';
import { createButton, type LauncherButton, type Look } from './button';
import { createDock } from './dock';

/** The launchers of one frame: one per order beside its number; orders without a safe place share the docked one. */

export interface Place {
  tid: string;
  /** The launcher goes behind this element; undefined: no place known. */
  anchor?: Element | Text;
}

export interface Launchers {
  /** `places` in the page's order; `activeTid` is what the docked one opens. */
  show(places: Place[], activeTid: string | undefined, answer: PageAnswer): void;
  /** The order whose picker is open, if any. */
  markOpen(tid: string | undefined): void;
  clear(): void;
}

/** `open` resolves to undefined, or to a word on why the picker did not open. */
export type OpenPicker = (
  tid: string | undefined,
  anchor: Rect,
) => Promise<'outdated' | 'failed' | undefined>;

export type MakeLaunchers = (doc: Document, open: OpenPicker) => Launchers;

interface Placed extends LauncherButton {
  anchor: Element | Text;
}

/** Long lists: the first so many orders get a launcher of their own. */
const LIMIT = 60;

export function createLaunchers(doc: Document, open: OpenPicker): Launchers {
  const guard = createGuard();
  const placed = new Map<string, Placed>();
  const docked = new Set<string>();
  let dockedTid: string | undefined;
  let openTid: string | undefined;
  let last: PageAnswer | undefined;
  let shown: Place[] = [];
  const dock = createDock(doc, guard, (button) => press(dockedTid, button));

  async function press(tid: string | undefined, button: HTMLElement): Promise<void> {
    const problem = await open(tid, rectOf(button));
    if (problem && last) button.title = launcherWords[last.language][problem];
  }

  function place({ tid, anchor }: Required<Place>): void {
    const known = placed.get(tid);
    if (known?.anchor === anchor) return;
    if (known) guard.release(known.host);
    const one: Placed = { ...(known ?? createButton(doc, (button) => press(tid, button))), anchor };
    placed.set(tid, one);
    const put = (): void => {
      if (anchor.isConnected) anchor.after(one.host);
    };
    put();
    guard.keep(one.host, put, () => {
      remove(tid);
      docked.add(tid);
      redraw();
    });
  }

  function remove(tid: string): void {
    const one = placed.get(tid);
    if (!one) return;
    guard.release(one.host);
    one.host.remove();
    placed.delete(tid);
  }

  function draw(answer: PageAnswer): void {
    const words = launcherWords[answer.language];
    for (const [tid, one] of placed) one.show(look(tid, answer, words));
    const narrow = [...placed.values()].filter((one) => !fits(one));
    for (const [tid, one] of placed) {
      if (narrow.includes(one)) one.show({ ...look(tid, answer, words), compact: true });
    }
  }

  function look(tid: string, answer: PageAnswer, words: LauncherWords): Look {
    const known = answer.launchers.find((one) => one.tid === tid);
    const one: LauncherState = known ?? { tid, state: 'idle', locked: 0 };
    const state = words.state(one.state, one.locked, one.size);
    return {
      state: tid === openTid ? 'open' : one.state,
      theme: answer.theme,
      name: `${words.lock} ${tid}${state && `，${state}`}`,
      text: [words.lock, state],
    };
  }

  function redraw(): void {
    if (last) api.show(shown, dockedTid, last);
  }

  const api: Launchers = {
    show(places, activeTid, answer) {
      last = answer;
      shown = places;
      const wanted = places.filter(({ tid, anchor }) => anchor && !docked.has(tid)).slice(0, LIMIT);
      for (const tid of placed.keys()) if (!wanted.some((one) => one.tid === tid)) remove(tid);
      for (const { tid, anchor } of wanted) if (anchor) place({ tid, anchor: outside(anchor) });
      draw(answer);
      const homeless = places.length - placed.size;
      dockedTid = activeTid ?? places[0]?.tid;
      dock.show(homeless > 0 && places.length <= LIMIT, places.length, dockedTid, answer);
      guard.forget();
    },
    markOpen(tid) {
      openTid = tid;
      redraw();
    },
    clear() {
      for (const tid of [...placed.keys()]) remove(tid);
      docked.clear();
      shown = [];
      if (last) dock.show(false, 0, undefined, last);
    },
  };
  return api;
}

/** Behind a link or button that holds the number, never inside it. */
function outside(anchor: Element | Text): Element | Text {
  const element = anchor instanceof Element ? anchor : anchor.parentElement;
  return element?.closest('a,button') ?? anchor;
}

/** Whether the whole launcher stands in the line behind the number: neither cut off nor wrapped. */
function fits({ host, anchor }: Placed): boolean {
  const parent = host.parentElement;
  if (!parent) return true;
  const own = host.getBoundingClientRect();
  if (own.width === 0) return true;
  const line = lineOf(anchor);
  const isWrapped = line.height > 0 && own.top >= line.bottom;
  return !isWrapped && own.right <= blockOf(parent).getBoundingClientRect().right + 1;
}

function lineOf(anchor: Element | Text): DOMRect {
  const range = anchor.ownerDocument.createRange();
  range.selectNode(anchor);
  return range.getBoundingClientRect();
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}

function rectOf(button: Element): Rect {
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x, y, width, height };
}
