import { beforeEach, describe, expect, it } from 'vitest';
import { createRest, type Rest } from './rest';

const URL = 'https://qimen.api.taobao.com/router/qm';

describe('rest after errors of the server', () => {
  let rest: Rest;
  let timers: { ms: number; run: () => void }[];

  beforeEach(() => {
    timers = [];
    rest = createRest((ms, run) => timers.push({ ms, run }));
  });

  const fail = (times: number) => {
    for (let i = 0; i < times; i += 1) rest.note(`${URL}?sign=${i}`, 503);
  };
  /** What was said of the next request before any time passed: `waits` is undefined. */
  const ask = (url = URL): Promise<boolean | undefined> =>
    Promise.race([
      rest.isOver(url),
      Promise.resolve()
        .then(() => undefined)
        .then(() => undefined),
    ]);

  it('two are nothing', async () => {
    fail(2);
    expect(await ask()).toBe(true);
    expect(timers).toEqual([]);
  });

  it('after the third the next request waits, whatever its parameters', async () => {
    fail(3);
    const asked = rest.isOver(`${URL}?sign=other`);
    expect(await ask()).toBeUndefined();
    expect(await ask('https://eco.taobao.com/router/rest')).toBe(true);
    expect(timers[0]?.ms).toBeGreaterThan(700);
    timers[0]?.run();
    expect(await asked).toBe(true);
    expect(await ask()).toBe(true);
  });

  it('longer each time, and not endlessly', async () => {
    fail(5);
    const waits = timers.map(({ ms }) => ms);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    fail(10);
    expect(await ask()).toBe(false);
    for (const { run } of timers) run();
    expect(await ask()).toBe(true);
  });

  it('a good answer takes one failure back, but does not end a rest', async () => {
    fail(3);
    rest.note(URL, 200);
    expect(await ask()).toBeUndefined();
    for (const { run } of timers) run();
    rest.note(URL, 200);
    fail(1);
    expect(await ask()).toBe(true);
  });
});
