import { expect, it, vi } from 'vitest';
import { watchPresence } from './presence';

function set() {
  const page = new EventTarget();
  const tell = vi.fn();
  const stop = watchPresence(page, tell);
  const make = (kind: string, timeStamp: number, isTrusted = true) => {
    const event = new Event(kind);
    for (const [name, value] of Object.entries({ timeStamp, isTrusted })) {
      Object.defineProperty(event, name, { value });
    }
    page.dispatchEvent(event);
  };
  return { tell, stop, make };
}

it.each(['keydown', 'pointerdown', 'wheel'])('%s of the user is reported, at a limited rate', (kind) => {
  const { tell, stop, make } = set();
  make(kind, 10);
  make(kind, 20_000);
  expect(tell).toHaveBeenCalledTimes(1);
  make(kind, 40_000);
  expect(tell).toHaveBeenCalledTimes(2);
  stop();
  make(kind, 90_000);
  expect(tell).toHaveBeenCalledTimes(2);
});

it.each(['keydown', 'pointerdown'])('%s made by a script is not', (kind) => {
  const { tell, make } = set();
  make(kind, 10, false);
  expect(tell).not.toHaveBeenCalled();
});

it.each(['pointermove', 'focus', 'visibilitychange', 'load'])('%s is no sign of a user', (kind) => {
  const { tell, make } = set();
  make(kind, 10);
  expect(tell).not.toHaveBeenCalled();
});
