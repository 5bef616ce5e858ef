import { onOutdated, send } from '@/utils/messages/client';
import type { PickerTicket, Rect } from '@/utils/messages/views';
import { createBudget } from './budget';
import { createHostNotices } from './host-notices';
import { createMoving, type KeptOffset } from './moving';
import { onWindow } from './page-events';
import { rememberFocus } from './page-focus';
import type { Place } from './place';
import { createSession, type Session } from './session';
import { findStage, type Stage } from './stage';
import { look } from './surroundings';
import { canBeChecked } from './visibility';

/** The picker of one frame on the page's side: prepared, opened, kept in place, removed. */
export interface PickerHost {
  /** Pointer or focus is on a launcher: the frame is created, and shows nothing yet. */
  prepare(tid: string, anchor: Rect): void;
  /** They have left it. */
  leave(): void;
  /** The agent opens it: of this order, else of the active one. */
  open(tid: string | undefined, anchor?: Rect): Promise<'outdated' | 'failed' | undefined>;
  /** For the background: whether the picker of this token is plainly visible now. */
  check(token: string): boolean;
  /** Another picker was opened in the same tab. */
  close(token: string): void;
  stop(): void;
}

/** The browser functions it uses, bound where the part is created for the detector. */
export interface PickerPage {
  /** Address of the picker's page. In Chromium its host is random, and the page's own origin differs from it. */
  address: string;
  origin: string;
  /** Id of a frame as the background sees it, if the browser reports it (Firefox). */
  frameIdOf?: ((frame: HTMLIFrameElement) => number) | undefined;
}

interface PickerHostParts {
  win: Window;
  /** The extension's own hosts that may be in the top layer. */
  ours(): readonly Element[];
  /** The order whose picker is open, if any. */
  opened(tid: string | undefined): void;
  /** How far the agent has moved it on this surface. */
  offset: KeptOffset;
}

/** A frame that has not begun by then never will: the page blocks it. */
const BEGIN_WITHIN_MS = 2000;
/**
 * A prepared frame is removed this long after the pointer left (ms): in Chromium it keeps the page out of the
 * back/forward cache.
 */
const KEPT_PREPARED_MS = 3000;
/** New hosts for one that the page removed. */
const NEW_HOSTS = { most: 3, withinMs: 30_000 };

export function createPickerHost(parts: PickerHostParts & PickerPage): PickerHost {
  const { win } = parts;
  const now = (): number => win.performance.now();
  const moving = createMoving(parts.offset);
  const budget = createBudget(NEW_HOSTS.most, NEW_HOSTS.withinMs, now);
  let session: Session | undefined;
  let ticket: PickerTicket | undefined;
  let restoreFocus = (): void => {};
  let listeners = new AbortController();
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let begin: ReturnType<typeof setTimeout> | undefined;
  const notices = createHostNotices({ win, ticket: () => ticket, placeFor: spotFor, openPopup });

  function make(stage: Stage, tid: string | undefined, anchor: Rect | undefined, isQuiet = false): Session {
    close();
    const made = createSession({
      stage,
      views: stage.view === win ? [win] : [win, stage.view],
      address: parts.address,
      origin: parts.origin,
      isQuiet,
      farewell: notices.words().ended,
      ours: parts.ours,
      now,
      hear(message) {
        if (message.say === 'begun') clearTimeout(begin);
        else if (message.say === 'close') close();
        else void open(message.tid, anchor, false);
      },
      moved(how) {
        const spot = moving.move(made, look(win, stage, made.anchor), how);
        if (made === session && spot) made.show(spot);
      },
      lost: () => made === session && renew(),
      giveUp: () => made === session && giveUp(),
    });
    made.tid = tid;
    made.anchor = anchor;
    session = made;
    return made;
  }

  /** Removes the picker, and leaves the focus where it is. */
  function put(next: undefined): void {
    clearTimeout(leaving);
    clearTimeout(begin);
    listeners.abort();
    const was = session;
    session = next;
    if (!was) return;
    const { token } = was;
    const wasShown = was.isShown();
    was.remove();
    if (token) void send('detector/drop-picker', { token });
    if (wasShown) parts.opened(undefined);
  }

  /** A hidden frame would keep the focus in Chromium: it is restored first. */
  function close(): void {
    if (session?.hasFocus()) restoreFocus();
    put(undefined);
  }

  /**
   * The page removed or moved it: its frame is gone, or inert. The new one takes no focus, or the page could move it
   * out of the chat while the agent types.
   */
  function renew(): void {
    const was = session;
    if (!was) return;
    const { tid, anchor } = was;
    const wasShown = was.isShown();
    put(undefined);
    if (!wasShown) return;
    if (budget.spend()) void open(tid, anchor, true);
    else notices.blocked({ tid, anchor });
  }

  function giveUp(): void {
    const was = session;
    if (!was) return;
    const { tid, anchor } = was;
    close();
    if (was.isShown()) notices.blocked({ tid, anchor });
  }

  function spotFor(stage: Stage, anchor: Rect | undefined): Place | undefined {
    return moving.place(look(win, stage, anchor));
  }

  function openPopup(tid: string | undefined): void {
    void send('detector/open-popup', tid === undefined ? {} : { tid });
  }

  function frameIdOf({ frame }: Session): { frameId?: number } {
    const frameId = parts.frameIdOf?.(frame);
    return frameId === undefined ? {} : { frameId };
  }

  function start(one: Session, next: PickerTicket): void {
    ticket = next;
    one.token = next.token;
    one.tid = next.tid;
    one.begin(next);
  }

  function show(one: Session, stage: Stage, spot: Place, isQuiet: boolean): boolean {
    restoreFocus = rememberFocus(win);
    if (!one.show(spot)) return false;
    // Keys that are pressed while the frame loads are not typed into the page.
    if (!isQuiet) one.takeFocus();
    listeners = new AbortController();
    const { signal } = listeners;
    const quietly = (): void => put(undefined);
    onWindow(win, 'pagehide', quietly, signal);
    // Restored from the back/forward cache: the background has forgotten it.
    onWindow(win, 'pageshow', ({ persisted }) => persisted && quietly(), signal);
    onWindow(stage.view, 'resize', () => follow(one, stage), signal);
    signal.addEventListener(
      'abort',
      onOutdated(() => ended(one)),
    );
    begin = setTimeout(() => one.hasBegun() || giveUp(), BEGIN_WITHIN_MS);
    return true;
  }

  function follow(one: Session, stage: Stage): void {
    const spot = spotFor(stage, one.anchor);
    if (spot) one.show(spot);
  }

  /** The extension was updated or turned off: its frame is dead, whatever it shows. */
  function ended(one: Session): void {
    close();
    notices.ended(one, one.isLockOut());
  }

  async function open(
    tid: string | undefined,
    anchor: Rect | undefined,
    isQuiet: boolean,
  ): ReturnType<PickerHost['open']> {
    clearTimeout(leaving);
    notices.close();
    if (session?.isShown() && session.hasBegun() && tid !== undefined && session.tid === tid) {
      session.takeFocus();
      return undefined;
    }
    const stage = findStage(win);
    const spot = spotFor(stage, anchor);
    if (!spot || !canBeChecked(stage)) {
      openPopup(tid);
      return undefined;
    }
    const isPrepared = session && !session.isShown() && session.tid === tid;
    const one = isPrepared && session ? session : make(stage, tid, anchor, isQuiet);
    one.anchor = anchor;
    if (!show(one, stage, spot, isQuiet)) {
      giveUp();
      return undefined;
    }
    const prepared = one.token === undefined ? {} : { token: one.token };
    const wanted = tid === undefined ? {} : { tid };
    const reply = await send('detector/open-picker', { ...wanted, ...frameIdOf(one), ...prepared });
    if (one !== session) {
      if (reply.ok) void send('detector/drop-picker', { token: reply.value.token });
      return undefined;
    }
    if (!reply.ok) {
      close();
      if (reply.problem.code === 'outdated') return 'outdated';
      const isNewer = reply.problem.code === 'data-newer';
      if (tid !== undefined && !isNewer) return 'failed';
      // Which order is meant is not clear: the popup shows all of them. Or it says that nothing can be locked here, and
      // why.
      openPopup(undefined);
      return undefined;
    }
    if (reply.value.token !== one.token) start(one, reply.value);
    ticket = reply.value;
    parts.opened(one.tid);
    return undefined;
  }

  const api: PickerHost = {
    prepare(tid, anchor) {
      clearTimeout(leaving);
      if (session && (session.isShown() || session.tid === tid)) return;
      const stage = findStage(win);
      if (!canBeChecked(stage) || !spotFor(stage, anchor)) return;
      const made = make(stage, tid, anchor);
      void send('detector/prepare-picker', { tid, ...frameIdOf(made) }).then((reply) => {
        if (made !== session || made.isShown()) {
          if (reply.ok) void send('detector/drop-picker', { token: reply.value.token });
        } else if (!reply.ok) put(undefined);
        else start(made, reply.value);
      });
    },
    leave() {
      clearTimeout(leaving);
      if (session && !session.isShown())
        leaving = setTimeout(() => session?.isShown() || put(undefined), KEPT_PREPARED_MS);
    },
    open: (tid, anchor) => open(tid, anchor, false),
    check: (token) => session?.token === token && session.isVisible(true),
    close(token) {
      if (session?.token === token) close();
    },
    stop() {
      notices.close();
      close();
    },
  };
  return api;
}
