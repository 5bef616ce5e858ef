/**
 * Every key handler of the product goes through here (tests/project/key-handlers.test.ts), so that keys of an input
 * method never act: Enter that chooses a candidate must not confirm a lock.
 *
 * Browsers differ. During a composition a key has `isComposing`, and 229 instead of its own code. The key that ends
 * it comes before `compositionend` in Chromium and Firefox, after it and without `isComposing` in Safari, and with
 * some input methods of Linux and macOS once more as an ordinary key.
 */

type KeyHandler = (event: KeyboardEvent) => void;

/** Longest time between the end of a composition and the key that ended it, in ms of event timestamps. */
const SAME_KEY_MS = 500;

/** For `onKeyDown` of an element. Keys of an input method, and those handled by a child, never reach `act`. */
export function onKeys(act: KeyHandler): KeyHandler {
  const input = inputMethodOf(document);
  return (event) => {
    if (event.type !== 'keydown' || event.defaultPrevented) return;
    if (!input.owns(event)) return act(event);
    // The browser must not act on it either: no new line, no form submit, no dialog closed.
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
}

/** The same for a whole document. Returns a function that stops it. */
export function listenForKeys(
  target: EventTarget,
  act: KeyHandler,
  options: AddEventListenerOptions = {},
): () => void {
  const listener = onKeys(act) as EventListener;
  target.addEventListener('keydown', listener, options);
  return () => target.removeEventListener('keydown', listener, options);
}

interface InputMethod {
  /** Whether a pressed key belongs (still) to the input method. */
  owns: (event: KeyboardEvent) => boolean;
}

const known = new WeakMap<Document, InputMethod>();

/** Tracks the compositions of a document, from its first handler on. */
function inputMethodOf(doc: Document): InputMethod {
  const before = known.get(doc);
  if (before) return before;
  /** Remembered, so that all handlers of an event get the same result. */
  const owned = new WeakSet<KeyboardEvent>();
  let field: Element | undefined;
  let endedAt: number | undefined;
  const on = (type: string, follow: (event: Event) => void): void => doc.addEventListener(type, follow, true);
  on('compositionstart', ({ target }) => {
    field = target instanceof Element ? target : undefined;
    endedAt = undefined;
  });
  on('compositionend', ({ timeStamp }) => {
    field = undefined;
    endedAt = timeStamp;
  });
  // The key that ended it has been released: the next one is independent.
  on('keyup', () => {
    endedAt = undefined;
  });
  const isOfComposition = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.keyCode === 229 || event.key === 'Process') return true;
    // A field that lost the focus or was removed is no longer composing, even without `compositionend`.
    if (field?.matches(':focus')) return true;
    return endedAt !== undefined && Math.abs(event.timeStamp - endedAt) < SAME_KEY_MS;
  };
  const input: InputMethod = {
    owns(event) {
      if (isOfComposition(event)) owned.add(event);
      endedAt = undefined;
      return owned.has(event);
    },
  };
  known.set(doc, input);
  return input;
}
