import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HostSays } from '@/utils/messages/picker-channel';
import { createWatch } from './visibility';

/** A manual IntersectionObserver. */
class Observer {
  static all: Observer[] = [];
  isOn = true;
  constructor(private readonly tell: (entries: object[]) => void) {
    Observer.all.push(this);
  }
  observe(): void {}
  disconnect(): void {
    this.isOn = false;
  }
  /** As in Chromium, only a connected observer is called. */
  static say(isVisible: boolean): void {
    for (const one of Observer.all) if (one.isOn) one.tell([{ isVisible, intersectionRatio: 1 }]);
  }
}

class Entry {
  get isVisible(): boolean {
    return false;
  }
}

let hear: (message: HostSays) => void;
let told: boolean[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  Observer.all = [];
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('IntersectionObserverEntry', Entry);
  const button = document.body.appendChild(document.createElement('button'));
  button.getBoundingClientRect = () => new DOMRect(10, 10, 200, 36);
  document.elementFromPoint = () => button;
  told = [];
  const channel = {
    say: (message: { say: string; id?: number }) =>
      message.say === 'check' && message.id !== undefined
        ? queueMicrotask(() => hear({ say: 'checked', id: message.id as number, isVisible: true }))
        : undefined,
    hear(listener: (message: HostSays) => void) {
      hear = listener;
      return () => {};
    },
  };
  stop = createWatch(window as unknown as Window & typeof globalThis, channel)(button, (isSeen) =>
    told.push(isSeen),
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** The browser calls each new observer as long as it renders the frame. */
async function drawFor(ms: number): Promise<void> {
  for (let past = 0; past < ms; past += 100) {
    Observer.say(true);
    await pass(100);
  }
}

it('treats a button as visible while the browser and the host page say so', async () => {
  await drawFor(3000);
  expect(told.at(-1)).toBe(true);
  expect(told.slice(1)).not.toContain(false);
});

it('reports nothing before the browser has answered', async () => {
  await pass(3000);
  expect(told).toEqual([]);
});

it('treats it as hidden at once when the browser says so', async () => {
  await drawFor(500);
  Observer.say(false);
  expect(told.at(-1)).toBe(false);
});

it('treats it as hidden if the browser stops reporting: a covered frame is not rendered', async () => {
  await drawFor(500);
  await pass(600);
  expect(told.at(-1)).toBe(false);
  await drawFor(100);
  expect(told.at(-1)).toBe(true);
});

it('keeps one observer at a time', async () => {
  await drawFor(1000);
  expect(Observer.all.filter(({ isOn }) => isOn)).toHaveLength(1);
  stop();
  expect(Observer.all.filter(({ isOn }) => isOn)).toHaveLength(0);
});
