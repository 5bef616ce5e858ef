import { listenForKeys } from '@/components/ui/keyboard';

export interface Acts {
  /** Enter may lock. */
  hasActed(): boolean;
  /** The agent is typing text that belongs elsewhere. */
  hasStrayed(): boolean;
}

/**
 * What the agent has done in this view since it got the focus. An Enter meant for another place must not lock: it
 * requires an earlier key or press of the agent in here, and no key that has no meaning here. An agent who types a
 * sentence thinks the focus is in the chat; from then on only the pointer helps.
 */
export function watchActs(view: Window, signal?: AbortSignal): Acts {
  let hasActed = false;
  let hasStrayed = false;
  const ending = signal ? { signal } : {};
  const capture = { capture: true, ...ending };
  const begin = (isActed: boolean): void => {
    hasActed = isActed;
    hasStrayed = false;
  };
  for (const type of ['focus', 'blur'] as const)
    view.addEventListener(type, (event) => isOfWindow(event) && begin(false), capture);
  // Not pointerdown: the focus arrives right after it.
  view.addEventListener('pointerup', ({ isTrusted }) => isTrusted && begin(true), capture);
  listenForKeys(view, (event) => (hasActed ||= event.isTrusted && !NO_ACT.has(event.key)), capture);
  // In the bubbling phase: a key that was already handled does not arrive here.
  listenForKeys(view, (event) => (hasStrayed ||= isTyping(event) && !isInField(event.target)), ending);
  return { hasActed: () => hasActed && !hasStrayed, hasStrayed: () => hasStrayed };
}

/** The rest of such a sentence has no effect: no letter or space ticks anything. */
export function ignoreSentences(view: Window, { hasStrayed }: Acts): void {
  const ignore = (event: KeyboardEvent): void => {
    if (hasStrayed() && (isTyping(event) || event.key === ' ') && !isInField(event.target))
      event.preventDefault();
  };
  listenForKeys(view, ignore, { capture: true });
}

const NO_ACT = new Set(['Enter', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** A letter or sign. */
function isTyping({ isTrusted, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return isTrusted && [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type="checkbox"])');
}

/** Not of an element in it. */
export function isOfWindow({ target }: Event): boolean {
  return target !== null && !('nodeType' in target);
}
