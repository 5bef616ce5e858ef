import { type LauncherWords, launcherWords } from '@/utils/i18n/launcher';
import type { LauncherState, PageAnswer, Rect } from '@/utils/messages/views';
import { type ButtonActions, createButton, type Form, type LauncherButton, type Look } from './button';
import { createDock } from './dock';
import { createGuard } from './guard';
import { fits, isOutside } from './room';

/** The launchers of one frame: one per order beside its number; orders without a safe place share the docked one. */

export interface Place {
  tid: string;
  /** The launcher is put behind this element; undefined: no place known. */
  anchor?: Element | Text;
}

export interface Launchers {
  /** `places` in the page's order; `activeTid` is what the docked one opens. */
  show(places: Place[], activeTid: string | undefined, answer: PageAnswer): void;
  /** Where the launcher of this order is, else the docked one; undefined: nowhere. */
  rectOf(tid: string | undefined): Rect | undefined;
  /** The order whose picker is open, if any. */
  markOpen(tid: string | undefined): void;
  clear(): void;
  /** The extension's elements in the page. */
  hosts(): readonly Element[];
}

/** What pressing a launcher leads to. */
export interface PickerOpener {
  /** Resolves to undefined, or to a word on why the picker did not open. */
  open(tid: string | undefined, anchor: Rect): Promise<'outdated' | 'failed' | undefined>;
  /** Pointer or focus is on the launcher of this order: a press may follow. */
  near(tid: string, anchor: Rect): void;
  far(): void;
}

interface Placed extends LauncherButton {
  anchor: Element | Text;
}

/** Long lists: only this many orders get a launcher of their own. */
const LIMIT = 60;

export function createLaunchers(doc: Document, picker: PickerOpener, signal: AbortSignal): Launchers {
  const guard = createGuard(signal);
  const placed = new Map<string, Placed>();
  const docked = new Set<string>();
  let dockedTid: string | undefined;
  let openTid: string | undefined;
  let last: PageAnswer | undefined;
  let shown: Place[] = [];
  const dock = createDock(
    doc,
    guard,
    actionsOf(() => dockedTid),
  );

  async function press(tid: string | undefined, button: HTMLElement): Promise<void> {
    const problem = await picker.open(tid, rectOf(button));
    if (problem && last) button.title = launcherWords[last.language][problem];
  }

  function actionsOf(tidNow: () => string | undefined): ButtonActions {
    return {
      press: (button) => press(tidNow(), button),
      near(button) {
        const tid = tidNow();
        if (tid !== undefined) picker.near(tid, rectOf(button));
      },
      far: picker.far,
    };
  }

  function place({ tid, anchor }: Required<Place>): void {
    const known = placed.get(tid);
    if (known?.anchor === anchor) return;
    if (known) guard.release(known.host);
    const one: Placed = {
      ...(known ??
        createButton(
          doc,
          actionsOf(() => tid),
        )),
      anchor,
    };
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
    // In a list all are equally wide, whatever they say, so that what follows them does not shift.
    const first: Form = placed.size > 1 ? 'even' : 'full';
    let left = [...placed];
    for (const form of [first, 'short', 'icon'] as const) {
      for (const [tid, one] of left) one.show({ ...look(tid, answer, words), form });
      left = left.filter(([, one]) => !fits(one));
    }
    for (const [tid, one] of left)
      if (isOutside(one)) {
        remove(tid);
        docked.add(tid);
      }
  }

  function look(tid: string, answer: PageAnswer, words: LauncherWords): Look {
    const known = answer.launchers.find((one) => one.tid === tid);
    const one: LauncherState = known ?? { tid, state: 'idle', locked: 0 };
    const isOver = one.isOver && one.state === 'idle';
    const state = isOver ? words.over : words.state(one.state, one.locked, one.size);
    const shown = isOver ? 'over' : one.state;
    return {
      state: tid === openTid ? 'open' : shown,
      theme: answer.theme,
      lang: answer.language,
      name: `${words.lock} ${tid}${state && `，${state}`}`,
      text: [words.lock, isOver ? '' : state],
      short: words.short(one.state, one.locked, one.size),
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
      const homeless = places.filter(({ tid }) => !placed.has(tid));
      // With no active order, the only one that has no launcher of its own; of several none.
      dockedTid = activeTid ?? (homeless.length === 1 ? homeless[0]?.tid : undefined);
      dock.show(homeless.length > 0 && places.length <= LIMIT, places.length, dockedTid, answer);
      guard.forget();
    },
    rectOf(tid) {
      const button = placed.get(tid ?? '')?.button ?? dock.button();
      return button && rectOf(button);
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
    hosts: () => [...[...placed.values()].map(({ host }) => host), dock.host],
  };
  signal.addEventListener('abort', api.clear);
  return api;
}

/** Behind a link or button that contains the number, never inside it. */
function outside(anchor: Element | Text): Element | Text {
  const element = anchor instanceof Element ? anchor : anchor.parentElement;
  return element?.closest('a,button') ?? anchor;
}

function rectOf(button: Element): Rect {
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x, y, width, height };
}
