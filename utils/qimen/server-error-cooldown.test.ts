import { beforeEach, describe, expect, it } from 'vitest';
import { type Cooldown, createCooldown } from './server-error-cooldown';

const URL = 'https://qimen.api.taobao.com/router/qm';

describe('cooldown after server errors', () => {
  let cooldown: Cooldown;
  let timers: { ms: number; run: () => void }[];

  beforeEach(() => {
    timers = [];
    cooldown = createCooldown((ms, run) => timers.push({ ms, run }));
  });

  const fail = (times: number) => {
    for (let i = 0; i < times; i += 1) cooldown.note(`${URL}?sign=${i}`, 503);
  };
  const waits = async (url = URL): Promise<boolean> => {
    let isWaiting = true;
    void Promise.resolve(cooldown.isOver(url)).then(() => {
      isWaiting = false;
    });
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return isWaiting;
  };
  const passTime = () => {
    for (const { run } of timers.splice(0)) run();
  };

  it('two do not count', async () => {
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

  it('grows each time, up to a limit', async () => {
    fail(5);
    const each = timers.map(({ ms }) => ms);
    expect(each).toEqual([...each].sort((a, b) => a - b));
    fail(30);
    expect(timers.at(-1)?.ms).toBe(10_000);
  });

  it('a good answer takes one failure back, but does not end a cooldown', async () => {
    fail(3);
    cooldown.note(URL, 200);
    expect(await waits()).toBe(true);
    passTime();
    cooldown.note(URL, 200);
    fail(1);
    expect(await waits()).toBe(false);
  });
});
