import { beforeEach, expect, it } from 'vitest';
import { answers, htmlPage } from '../../sandbox/faults';
import { demoShop, settingsFile } from '../../sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { importSettings, textOf } from './harness/desk';
import { sharedDesk } from './harness/place';
import { click, pageScreen } from './harness/screen';
import { until } from './harness/until';

const IP_LIMITED =
  '{"error_response":{"code":11,"msg":"Insufficient isv permissions","sub_code":"isv.permission-ip-whitelist-limit"}}';

inBothBrowsers('测试连接', (name) => {
  const at = sharedDesk(name);

  beforeEach(() => {
    at.sandbox.faults.clear();
    at.sandbox.clock.skewMs = 0;
  });

  /** Runs the test of a shop that was just imported. @returns what options shows then */
  async function test(shop = demoShop()): Promise<string> {
    await importSettings(at.desk, settingsFile(shop));
    await click(pageScreen(at.desk.options), 'button', /测试连接|再测一次/);
    return until('four answers', async () => {
      const text = await textOf(at.desk.options);
      return text.includes('锁单网关') && !text.includes('正在测试') ? text : undefined;
    });
  }

  it('passes where all is well, and locks nothing', async () => {
    const text = await test();
    for (const sentence of ['连上了开放平台', 'App Key、App Secret 与签名方式一致', '能收到这台电脑发的请求'])
      expect(text).toContain(sentence);
    expect(at.sandbox.gateway.calls.at(-1)?.error?.code).toBe(25);
    expect(at.sandbox.erp.calls).toEqual([]);
  });

  it('knows a wrong secret', async () => {
    expect(await test(demoShop({ appSecret: '0'.repeat(32) }))).toContain('签名不符');
  });

  it('knows an unknown key', async () => {
    expect(await test(demoShop({ appKey: '87654321' }))).toContain('App Key 不存在');
  });

  it('tells how far the clock is off', async () => {
    at.sandbox.clock.skewMs = 20 * 60_000;
    expect(await test()).toContain('和平台相差 20 分钟');
  });

  it('knows an IP rule from a page in between', async () => {
    at.sandbox.faults.always('gateway', answers(IP_LIMITED));
    expect(await test()).toContain('网关限制了来源 IP');
    at.sandbox.faults.always('gateway', htmlPage());
    expect(await test()).toContain('不是锁单网关');
  });

  it('knows a gateway that does not answer', async () => {
    at.sandbox.faults.always('trade', { hangUp: 'unread' });
    at.sandbox.faults.always('gateway', { hangUp: 'unread' });
    const text = await test();
    expect(text).toContain('连不上 eco.taobao.com');
    expect(text).toContain('没有回答');
  });
});
