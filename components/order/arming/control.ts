import { isOfWindow } from './acts';
import { createPointer } from './pointer';
import { createRest, type Subject } from './rest';

/** What arming needs from the view that holds the button. */
export interface ArmingWorld {
  view: Window;
  /** Any clock in ms that only goes forward. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  /**
   * Reports whether the button is plainly visible, at once or soon and at each change; returns a function that stops
   * it.
   */
  watch(button: HTMLElement, tell: (isSeen: boolean) => void): () => void;
  /** Whether the agent has pressed a key or pointer in this view since it got the focus. */
  hasActed(): boolean;
}

export interface ArmedState {
  isArmed: boolean;
  /** Remaining rest (ms) while it is counted. */
  left: number | undefined;
  /** Another number for each rest. */
  round: number;
  /** It is not plainly visible, wherever the focus is. */
  isHidden: boolean;
}

export const UNARMED: ArmedState = { isArmed: false, left: undefined, round: 0, isHidden: false };

/** The arming of one button on the screen. */
export interface ArmingControl {
  subject(subject: Subject): void;
  /** Whether this event may lock now, for exactly this subject. */
  counts(event: Event, subject: Subject): boolean;
  stop(): void;
}

/** Layout may move a button without any event. */
const LOOK_EVERY_MS = 100;

export function createArmingControl(
  world: ArmingWorld,
  button: HTMLElement,
  tell: (state: ArmedState) => void,
): ArmingControl {
  const { view, now } = world;
  const listeners = new AbortController();
  const rest = createRest();
  const pointer = createPointer();
  let isSeen: boolean | undefined;
  let armedRound: number | undefined;
  let armedFor: Subject | undefined;
  let pressedRound: number | undefined;
  let subject: Subject | undefined;
  let told = UNARMED;
  let timer = (): void => {};

  function update(): void {
    timer();
    const { x, y, width, height } = button.getBoundingClientRect();
    const isPlain = isSeen === true && view.document.hasFocus();
    rest.look({ isSeen: isPlain, x, y, width, height }, now());
    const left = rest.left(now());
    const isArmed = left === 0;
    if (isArmed && armedRound !== rest.round()) pointer.rearm();
    armedRound = isArmed ? rest.round() : undefined;
    armedFor = isArmed ? subject : undefined;
    say({ isArmed, left: isArmed ? undefined : left, round: rest.round(), isHidden: isSeen === false });
    timer = world.after(
      left === undefined || isArmed ? LOOK_EVERY_MS : Math.min(left, LOOK_EVERY_MS),
      update,
    );
  }

  function say(state: ArmedState): void {
    const isSame =
      state.isArmed === told.isArmed && state.round === told.round && state.isHidden === told.isHidden;
    if (isSame && (state.left === undefined) === (told.left === undefined)) return;
    told = state;
    tell(state);
  }

  function disturb(): void {
    rest.disturb(now());
    update();
  }

  function press(event: PointerEvent): void {
    if (!isOn(button, event)) return;
    update();
    const isLooking = event.pointerType !== 'mouse' || pointer.hasMoved();
    if (armedRound !== undefined && isLooking) pressedRound = armedRound;
    else if (told.left !== undefined || told.isArmed) disturb();
  }

  const on = { signal: listeners.signal, capture: true };
  for (const type of ['focus', 'blur', 'resize'])
    view.addEventListener(type, (event) => isOfWindow(event) && disturb(), on);
  view.addEventListener(
    'pointermove',
    (event) => event.isTrusted && pointer.move(event, isOn(button, event)),
    on,
  );
  view.addEventListener('pointerdown', (event) => event.isTrusted && press(event), on);
  const unwatch = world.watch(button, (seen) => {
    isSeen = seen;
    update();
  });
  update();

  return {
    subject(next) {
      subject = next;
      rest.subject(next, now());
      update();
    },
    counts(event, wanted) {
      update();
      if (!event.isTrusted || armedRound === undefined) return false;
      if (armedFor?.chosen !== wanted.chosen || armedFor.given !== wanted.given) return false;
      return isByPointer(event) ? pressedRound === armedRound : world.hasActed();
    },
    stop() {
      timer();
      unwatch();
      listeners.abort();
    },
  };
}

/** A click made by a key has no pointer. */
function isByPointer(event: Event): boolean {
  return event instanceof MouseEvent && event.detail > 0;
}

function isOn(element: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}
