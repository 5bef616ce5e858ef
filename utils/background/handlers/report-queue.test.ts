import { describe, expect, it } from 'vitest';
import { createReportQueue } from './report-queue';

function setUp() {
  const clock = { now: 1_000 };
  let timers: { at: number; run: () => void }[] = [];
  const queue = createReportQueue<string>({
    now: () => clock.now,
    after: (ms, run) => {
      const timer = { at: clock.now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  });
  const done: string[] = [];
  const say = (word: string, frameId = 0, tabId = 1, isUrgent = false) =>
    queue.take(
      tabId,
      frameId,
      async () => {
        done.push(word);
        return word;
      },
      isUrgent,
    );
  const pass = (ms: number): void => {
    const end = clock.now + ms;
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      clock.now = Math.max(clock.now, next.at);
      next.run();
    }
    clock.now = end;
  };
  return { queue, clock, done, say, pass, timers: () => timers };
}

describe('reports of a tab', () => {
  it('are handled at once, the first few of them', () => {
    const { done, say } = setUp();
    for (let i = 0; i < 10; i++) void say(String(i));
    expect(done).toHaveLength(10);
  });

  it('of a flood are handled a few a second, and the newest state arrives in the end', async () => {
    const { done, say, pass, clock, timers } = setUp();
    const replies: Promise<string | undefined>[] = [];
    for (let i = 0; i < 200; i++) {
      replies.push(say(String(i)));
      pass(50);
    }
    expect(clock.now).toBe(11_000);
    pass(1_000);
    expect(done.length).toBeGreaterThan(40);
    expect(done.length).toBeLessThan(60);
    expect(done.at(-1)).toBe('199');
    expect(timers()).toEqual([]);
    const said = await Promise.all(replies);
    // Callers of a superseded report get the result of the newer one.
    expect(said[150]).toBe(done.find((word) => Number(word) >= 150));
    expect([...new Set(said)]).toEqual(done);
  });

  it('each frame gets its turn, and other tabs are not delayed', () => {
    const { done, say, pass } = setUp();
    for (let i = 0; i < 10; i++) void say('first');
    for (let i = 0; i < 5; i++) for (const frame of [1, 2, 3]) void say(`${frame}.${i}`, frame);
    void say('other', 0, 2);
    expect(done.slice(10)).toEqual(['other']);
    pass(750);
    expect(done.slice(11).sort()).toEqual(['1.4', '2.4', '3.4']);
  });

  it('a newer one is never overtaken by an older queued one', () => {
    const { done, say, pass } = setUp();
    for (let i = 0; i < 10; i++) void say('x');
    void say('old');
    void say('new', 0, 1, true);
    pass(5_000);
    expect(done.slice(10)).toEqual(['new']);
  });

  it('a confirm is not delayed, and afterwards the limit applies again', async () => {
    const { done, say } = setUp();
    for (let i = 0; i < 50; i++) void say(String(i));
    expect(await say('read again', 0, 1, true)).toBe('read again');
    void say('later');
    expect(done).toHaveLength(11);
  });

  it('a queued report of a removed frame is dropped', async () => {
    const { done, say, pass, queue, timers } = setUp();
    for (let i = 0; i < 10; i++) void say('x');
    const waiting = say('gone');
    const other = say('stays', 3);
    queue.drop(1, 0);
    expect(await waiting).toBeUndefined();
    pass(250);
    expect(await other).toBe('stays');
    for (let i = 0; i < 20; i++) void say('y', i);
    queue.drop(1);
    expect(timers()).toEqual([]);
    pass(10_000);
    expect(done.at(-1)).not.toBe('y');
  });

  it('an error of the work rejects its own call only', async () => {
    const { queue, pass } = setUp();
    const fail = () => queue.take(1, 0, () => Promise.reject<string>(new Error('full')));
    const now = Array.from({ length: 10 }, fail);
    const late = fail();
    for (const each of now) await expect(each).rejects.toThrow('full');
    pass(250);
    await expect(late).rejects.toThrow('full');
  });

  it('a clock that is set back stops nothing', () => {
    const { done, say, pass, clock } = setUp();
    for (let i = 0; i < 10; i++) void say('x');
    clock.now -= 86_400_000;
    void say('after');
    pass(250);
    // The timer was set by the old clock.
    expect(done.at(-1)).toBe('after');
  });
});
