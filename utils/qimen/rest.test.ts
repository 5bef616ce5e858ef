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
  const waits = async (url = URL): Promise<boolean> => {
    let isWaiting = true;
    void Promise.resolve(rest.isOver(url)).then(() => {
      isWaiting = false;
    });
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return isWaiting;
  };
  const passTime = () => {
    for (const { run } of timers.splice(0)) run();
  };

  it('two are nothing', async () => {
    fail(2);
    expect(await waits()).toBe(false);
    expect(timers).toEqual([]);
  });

  it('after the third the next request waits, whatever its parameters', async () => {
    fail(3);
    expect(await waits(`${URL}?sign=other`)).toBe(true);
    expect(await waits('https://eco.taobao.com/router/rest')).toBe(false);
    expect(timers[0]?.ms).toBeGreaterThan(700);
    passTime();
    expect(await waits()).toBe(false);
  });

  it('longer each time, and not endlessly', async () => {
    fail(5);
    const each = timers.map(({ ms }) => ms);
    expect(each).toEqual([...each].sort((a, b) => a - b));
    fail(30);
    expect(timers.at(-1)?.ms).toBe(10_000);
  });

  it('a good answer takes one failure back, but does not end a rest', async () => {
    fail(3);
    rest.note(URL, 200);
    expect(await waits()).toBe(true);
    passTime();
    rest.note(URL, 200);
    fail(1);
    expect(await waits()).toBe(false);
  });
});
