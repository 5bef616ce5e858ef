/**
 * The keyboard door. A chat page's capture listener on `window` sees keys typed in a closed shadow root and can
 * swallow or act on them (in chats Enter sends). So the detector, first on every page, listens on `window` before
 * any script of the page, and whoever of us has the keyboard gets the keys of its own host handed over.
 *
 * The door hangs on this world's `globalThis`: content scripts of this extension share it, the page cannot see it.
 */

/** Takes a key event of its host; the page never learns of it. The event's default action is left to the taker. */
export type KeyTaker = (event: KeyboardEvent) => void;

export interface KeyDoor {
  /** From now on the keys of this host go to `take` and nowhere else. Returns how to give the keyboard back. */
  claim(host: Element, take: KeyTaker): () => void;
  /** Whether somebody of ours has the keyboard, as while a picker is open. */
  isClaimed(): boolean;
  /** Calls back whenever that changes. One listener: the launchers of this frame. */
  onChange?: () => void;
}

const DOOR = Symbol.for('order-lock.key-door');
const EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Hangs the door; to be called at document_start. Twice in one world is once. */
export function hangKeyDoor(win: Window): KeyDoor {
  const known = keyDoor();
  if (known) return known;
  const takers = new Map<EventTarget, KeyTaker>();
  for (const type of EVENTS) win.addEventListener(type, (event) => hand(event, takers), true);
  const door: KeyDoor = {
    claim(host, take) {
      takers.set(host, take);
      door.onChange?.();
      return () => {
        if (takers.get(host) === take) takers.delete(host);
        door.onChange?.();
      };
    },
    isClaimed: () => takers.size > 0,
  };
  Object.defineProperty(globalThis, DOOR, { value: door, configurable: true });
  return door;
}

/** The door of this world, if the detector has hung it. */
export function keyDoor(): KeyDoor | undefined {
  return (globalThis as { [DOOR]?: KeyDoor })[DOOR];
}

function hand(event: KeyboardEvent, takers: Map<EventTarget, KeyTaker>): void {
  if (takers.size === 0) return;
  // Seen from `window`, the path of an event out of a closed root begins at its host.
  const host = event.composedPath().find((node) => takers.has(node));
  if (!host) return;
  event.stopImmediatePropagation();
  takers.get(host)?.(event);
}
