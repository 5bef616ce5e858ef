// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchActs } from './acts';
import { type ArmedState, type ArmingControl, createArmingControl, UNARMED } from './control';

/** Trusted events: those made by a script are not. */
function human<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

const SUBJECT = { chosen: '["1"]', given: 'order' };

let button: HTMLButtonElement;
let control: ArmingControl;
let state: ArmedState;
let see: (isSeen: boolean) => void;
let box: { x: number; y: number; width: number; height: number };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  button = document.body.appendChild(document.createElement('button'));
  box = { x: 100, y: 100, width: 200, height: 36 };
  button.getBoundingClientRect = () => new DOMRect(box.x, box.y, box.width, box.height);
  state = UNARMED;
  const listeners = new AbortController();
  control = createArmingControl(
    {
      view: window,
      now: () => Date.now(),
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      watch(_, tell) {
        see = tell;
        return () => {};
      },
      hasActed: watchActs(window, listeners.signal).hasActed,
    },
    button,
    (next) => {
      state = next;
    },
  );
  control.subject(SUBJECT);
  cleanUp = () => listeners.abort();
});

let cleanUp = (): void => {};

afterEach(() => {
  control.stop();
  cleanUp();
  button.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const move = (clientX: number, clientY = 110) =>
  window.dispatchEvent(human(new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse' })));
const down = (clientX: number, pointerType = 'mouse', event = human) =>
  window.dispatchEvent(event(new PointerEvent('pointerdown', { clientX, clientY: 110, pointerType })));
const click = () => human(new MouseEvent('click', { detail: 1 }));
const keyClick = () => human(new MouseEvent('click', { detail: 0 }));
const key = (name: string, target: EventTarget = window) =>
  target.dispatchEvent(human(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
const focus = (type: 'focus' | 'blur', has: boolean) => {
  vi.mocked(document.hasFocus).mockReturnValue(has);
  window.dispatchEvent(new Event(type));
};

function arm(): void {
  see(true);
  pass(1000);
  expect(state.isArmed).toBe(true);
}

describe('a button that locks', () => {
  it('is armed a second after it is first plainly visible, and shows how long it rests', () => {
    pass(5000);
    expect(state).toMatchObject({ isArmed: false, left: undefined });
    see(true);
    expect(state).toMatchObject({ isArmed: false, left: 1000 });
    pass(999);
    expect(state.isArmed).toBe(false);
    pass(1);
    expect(state.isArmed).toBe(true);
  });

  it('locks when a pointer comes to it', () => {
    arm();
    move(20);
    move(150);
    down(150);
    expect(control.counts(click(), SUBJECT)).toBe(true);
  });

  it('ignores a press of a pointer that rested there: the rest starts again and is shown', () => {
    see(true);
    move(150);
    pass(1000);
    down(150);
    expect(control.counts(click(), SUBJECT)).toBe(false);
    expect(state).toMatchObject({ isArmed: false, left: 1000 });
    pass(1000);
    move(154);
    down(154);
    expect(control.counts(click(), SUBJECT)).toBe(true);
  });

  it('ignores an early press, and a click whose press was early', () => {
    see(true);
    pass(700);
    move(20);
    move(150);
    down(150);
    expect(state.left).toBe(1000);
    pass(1000);
    expect(state.isArmed).toBe(true);
    expect(control.counts(click(), SUBJECT)).toBe(false);
  });

  it('accepts a touch or pen whose press began after arming, and none that began before', () => {
    arm();
    down(150, 'touch');
    expect(control.counts(click(), SUBJECT)).toBe(true);
    control.subject({ ...SUBJECT, chosen: '[]' });
    down(150, 'pen');
    pass(1000);
    expect(control.counts(click(), { ...SUBJECT, chosen: '[]' })).toBe(false);
    down(150, 'pen');
    expect(control.counts(click(), { ...SUBJECT, chosen: '[]' })).toBe(true);
  });

  it('accepts Enter only after an action of the agent inside since it got the focus', () => {
    arm();
    expect(control.counts(keyClick(), SUBJECT)).toBe(false);
    for (const name of ['Enter', 'Shift', 'Alt']) key(name);
    expect(control.counts(keyClick(), SUBJECT)).toBe(false);
    key('ArrowDown');
    expect(control.counts(keyClick(), SUBJECT)).toBe(true);
    focus('blur', false);
    focus('focus', true);
    pass(1000);
    expect(state.isArmed).toBe(true);
    expect(control.counts(keyClick(), SUBJECT)).toBe(false);
  });

  it('ignores Enter after letters without a meaning here: they were meant for the chat', () => {
    const known = (event: KeyboardEvent) => '1a'.includes(event.key) && event.preventDefault();
    document.addEventListener('keydown', known);
    arm();
    for (const name of ['1', 'a']) key(name, document.body);
    expect(control.counts(keyClick(), SUBJECT)).toBe(true);
    for (const name of ['h', 'a']) key(name, document.body);
    expect(control.counts(keyClick(), SUBJECT)).toBe(false);
    window.dispatchEvent(human(new PointerEvent('pointerup')));
    expect(control.counts(keyClick(), SUBJECT)).toBe(true);
    document.removeEventListener('keydown', known);
  });

  it('accepts Enter after text that was typed into a field', () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    arm();
    for (const name of ['4', '5', 'h']) key(name, field);
    expect(control.counts(keyClick(), SUBJECT)).toBe(true);
    field.remove();
  });

  it('ignores everything a script does', () => {
    arm();
    move(20);
    window.dispatchEvent(new PointerEvent('pointermove', { clientX: 150, clientY: 110 }));
    down(150, 'touch', (event) => event);
    expect(control.counts(click(), SUBJECT)).toBe(false);
    expect(control.counts(new MouseEvent('click', { detail: 1 }), SUBJECT)).toBe(false);
  });

  it('is valid for exactly what it showed while it rested', () => {
    arm();
    key('ArrowDown');
    expect(control.counts(keyClick(), { ...SUBJECT, chosen: '["1","2"]' })).toBe(false);
    expect(control.counts(keyClick(), { ...SUBJECT, given: 'other' })).toBe(false);
    expect(control.counts(keyClick(), SUBJECT)).toBe(true);
  });

  it.each(['focus', 'blur', 'resize'])('%s of the window starts the rest again', (type) => {
    arm();
    window.dispatchEvent(new Event(type));
    expect(state.isArmed).toBe(false);
    pass(999);
    expect(state.isArmed).toBe(false);
    pass(1);
    expect(state.isArmed).toBe(true);
  });

  it('is not armed without the focus, and does not say that the page hides it', () => {
    arm();
    focus('blur', false);
    pass(5000);
    expect(state).toMatchObject({ isArmed: false, isHidden: false });
  });

  it('notices at the press what moved or was covered since the last check', () => {
    arm();
    key('ArrowDown');
    box = { ...box, y: 300 };
    expect(control.counts(keyClick(), SUBJECT)).toBe(false);
    pass(1000);
    expect(control.counts(keyClick(), SUBJECT)).toBe(true);
    see(false);
    expect(state).toMatchObject({ isArmed: false, isHidden: true });
    expect(control.counts(keyClick(), SUBJECT)).toBe(false);
  });

  it('leaves no listener and no timer behind', () => {
    arm();
    control.stop();
    expect(vi.getTimerCount()).toBe(0);
    const before = state;
    window.dispatchEvent(new Event('blur'));
    expect(state).toBe(before);
  });
});
