import { listenForKeys } from '@/components/ui/keyboard';
import type { PickerMove } from './picker-screen';

/**
 * The picker is moved by its handle. Frame and head move along with the pointer, so what is asked for is always the way that
 * is left between the pointer and where it took hold, once the last step has been made.
 */

/** A press that moved less far is a click. */
const SLOP = 4;
const KEY_STEP = 16;
/** After a step the browser takes so many frames until it tells the pointer's place in the moved picker. */
const FRAMES = 2;
/** A lost release is noticed by the next move. Later than this the pointer was elsewhere meanwhile, and left the picker. */
const RELEASED_WITHIN_MS = 1_000;

interface Point {
  x: number;
  y: number;
}

interface Drag {
  pointerId: number;
  /** Where in the frame the pointer took hold. */
  hold: Point;
  hasBegun: boolean;
  isWaiting: boolean;
  /** On the screen, when the last step was asked for. */
  screen: Point;
  /** Time stamp of the last event of the pressed pointer. */
  heardAt: number;
}

/** By pointer on the handle, by keys on what has the focus in it. Returns how to stop. */
export function followMoves(handle: HTMLElement, move: PickerMove): () => void {
  const stopDrag = followDrag(handle, move);
  const stopKeys = listenForKeys(handle, (event) => moveByKey(event, move));
  return () => {
    stopDrag();
    stopKeys();
  };
}

/** Only events of a person count. */
function followDrag(handle: HTMLElement, move: PickerMove): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  let drag: Drag | undefined;

  function press(event: PointerEvent): void {
    if (!event.isTrusted || event.button !== 0) return;
    const { clientX: x, clientY: y, pointerId } = event;
    const screen = screenOf(event);
    drag = { pointerId, hold: { x, y }, hasBegun: false, isWaiting: false, screen, heardAt: event.timeStamp };
    handle.setPointerCapture(pointerId);
  }

  function follow(event: PointerEvent): void {
    if (!drag || event.pointerId !== drag.pointerId) return;
    if (event.buttons % 2 === 0) {
      noticeRelease(event, drag);
      return;
    }
    drag.heardAt = event.timeStamp;
    if (drag.isWaiting) return;
    const way = wayLeft(event, drag);
    if (!drag.hasBegun && Math.hypot(way.x, way.y) < SLOP) return;
    drag.hasBegun = true;
    drag.isWaiting = true;
    drag.screen = screenOf(event);
    handle.classList.add('ol-picker-moving');
    move.by(way.x, way.y, false);
  }

  function release(event: PointerEvent): void {
    if (drag?.pointerId === event.pointerId) end(drag, lastWay(event, drag));
  }

  /** Chromium may lose a release while the frame moves. */
  function noticeRelease(event: PointerEvent, was: Drag): void {
    const isRecent = event.timeStamp - was.heardAt < RELEASED_WITHIN_MS;
    end(was, isRecent ? lastWay(event, was) : { x: 0, y: 0 });
  }

  function end({ hasBegun }: Drag, way: Point): void {
    drag = undefined;
    handle.classList.remove('ol-picker-moving');
    if (hasBegun) move.by(way.x, way.y, true);
  }

  handle.addEventListener('pointerdown', press, { signal });
  handle.addEventListener('pointermove', follow, { signal });
  for (const type of ['pointerup', 'pointercancel'] as const)
    handle.addEventListener(type, release, { signal });
  handle.addEventListener('dblclick', (event) => event.isTrusted && move.back(), {
    signal,
  });
  const stopHearing = move.onPut(() => {
    const current = drag;
    if (current?.isWaiting) afterFrames(FRAMES, () => (current.isWaiting = false));
  });
  return () => {
    listeners.abort();
    stopHearing();
  };
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -KEY_STEP, y: 0 },
  ArrowRight: { x: KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP },
  ArrowDown: { x: 0, y: KEY_STEP },
};

/** Arrows, with Alt or without, move it a step; Home puts it back. */
function moveByKey(event: KeyboardEvent, move: PickerMove): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = ARROWS[event.key];
  if (step) move.by(step.x, step.y, true);
  else if (event.key === 'Home') move.back();
  else return;
  // Neither the list's rows nor, with Alt, the browser's history.
  event.preventDefault();
  event.stopPropagation();
}

function wayLeft({ clientX, clientY }: PointerEvent, { hold }: Drag): Point {
  return { x: clientX - hold.x, y: clientY - hold.y };
}

/** In mid-step it is not known which place of the picker an event speaks of; the screen stands still. */
function lastWay(event: PointerEvent, was: Drag): Point {
  return was.isWaiting ? between(was.screen, screenOf(event)) : wayLeft(event, was);
}

function between(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

function screenOf({ screenX: x, screenY: y }: PointerEvent): Point {
  return { x, y };
}

function afterFrames(frames: number, run: () => void): void {
  requestAnimationFrame(() => (frames > 1 ? afterFrames(frames - 1, run) : run()));
}
