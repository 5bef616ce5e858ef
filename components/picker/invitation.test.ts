// @vitest-environment happy-dom
import { Window as OwnWindow } from 'happy-dom';
import { beforeEach, expect, it } from 'vitest';
import { type Acts, ignoreSentences, watchActs } from '@/components/order/arming/acts';
import { type Invitation, invitedActs, watchInvitation } from './invitation';

function human<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

let view: Window & typeof globalThis;
let invitation: Invitation;
let acts: Acts;
let ticks: number;

/** In a window of its own: its listeners stay for as long as it does. */
function begin(isOpened: boolean): void {
  view = new OwnWindow() as unknown as Window & typeof globalThis;
  invitation = watchInvitation(view, isOpened);
  acts = invitedActs(watchActs(view), invitation);
  ignoreSentences(view, acts);
  ticks = 0;
  view.document.body.addEventListener('keydown', (event) => {
    if (event.key !== '1' || event.defaultPrevented) return;
    ticks += 1;
    event.preventDefault();
  });
}

const key = (name: string, type = 'keydown') => {
  const event = human(new view.KeyboardEvent(type, { key: name, bubbles: true, cancelable: true }));
  view.document.body.dispatchEvent(event);
  return event;
};
/** The page takes the focus and gives it back. */
const backAndForth = () => {
  for (const type of ['blur', 'focus']) view.dispatchEvent(new view.Event(type));
};

beforeEach(() => begin(true));

it('is there after opening: keys count', () => {
  key('1');
  expect(ticks).toBe(1);
  expect(acts.hasActed()).toBe(true);
});

it('ends with the focus: keys tick nothing and Enter locks nothing, even with a meaning', () => {
  backAndForth();
  key('1');
  expect(ticks).toBe(0);
  expect(key(' ').defaultPrevented).toBe(true);
  key('ArrowDown');
  expect(acts.hasActed()).toBe(false);
  expect(acts.hasStrayed()).toBe(true);
});

it.each([
  ['a press inside', () => view.dispatchEvent(human(new view.Event('pointerup')))],
  ['Tab into the frame', () => key('Tab', 'keyup')],
  ['Tab inside', () => key('Tab')],
  ['the launcher or the shortcut', () => invitation.invite()],
])('comes back with %s', (_, act) => {
  backAndForth();
  act();
  key('1');
  expect(ticks).toBe(1);
  expect(acts.hasActed()).toBe(true);
});

it('does not come back with what a script does', () => {
  backAndForth();
  view.dispatchEvent(new view.Event('pointerup'));
  view.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Tab' }));
  expect(invitation.isInvited()).toBe(false);
});

it('is not there in a picker that opened without the focus', () => {
  begin(false);
  expect(acts.hasStrayed()).toBe(true);
});
