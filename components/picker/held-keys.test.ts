// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { type HeldKeys, watchHeldKeys } from './held-keys';

let view: EventTarget;
let keys: HeldKeys;
const run = vi.fn();

/** A trusted key event by default: script events are ignored. */
function key(type: 'keydown' | 'keyup', code: string, isTrusted = true): void {
  const event = new KeyboardEvent(type, { code });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  view.dispatchEvent(event);
}

beforeEach(() => {
  view = new EventTarget();
  keys = watchHeldKeys(view as Window);
  run.mockClear();
});

it('runs at once after a click', () => {
  keys.afterRelease(run);
  expect(run).toHaveBeenCalledTimes(1);
});

it('runs once when the key is released, however long it was held', () => {
  for (let i = 0; i < 30; i++) key('keydown', 'KeyV');
  keys.afterRelease(run);
  for (let i = 0; i < 30; i++) key('keydown', 'KeyV');
  expect(run).not.toHaveBeenCalled();
  key('keyup', 'KeyV');
  key('keyup', 'KeyV');
  expect(run).toHaveBeenCalledTimes(1);
});

it('waits for every held key', () => {
  key('keydown', 'KeyV');
  key('keydown', 'Enter');
  keys.afterRelease(run);
  key('keyup', 'KeyV');
  expect(run).not.toHaveBeenCalled();
  key('keyup', 'Enter');
  expect(run).toHaveBeenCalledTimes(1);
});

it('never runs if the focus leaves first, since the release is then not seen', () => {
  key('keydown', 'KeyV');
  keys.afterRelease(run);
  const blur = new Event('blur');
  view.dispatchEvent(blur);
  key('keyup', 'KeyV');
  expect(run).not.toHaveBeenCalled();
  keys.afterRelease(run);
  expect(run).toHaveBeenCalledTimes(1);
});

it('ignores keys of scripts', () => {
  key('keydown', 'KeyV', false);
  keys.afterRelease(run);
  expect(run).toHaveBeenCalledTimes(1);
});
