import { beforeEach, expect, it } from 'vitest';
import { click, pageScreen } from '../../tooling/browser/screen';
import { importSettings, textOf } from '../../tooling/browser/session';
import { until } from '../../tooling/browser/until';
import { answers, htmlPage } from '../../tooling/sandbox/faults';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';

const IP_LIMITED =
  '{"error_response":{"code":11,"msg":"Insufficient isv permissions","sub_code":"isv.permission-ip-whitelist-limit"}}';

inBothBrowsers('测试连接', (name) => {
  const at = sharedSession(name);

  beforeEach(() => {
    at.sandbox.faults.clear();
    at.sandbox.clock.skewMs = 0;
  });

  /** Runs the connection test of a shop just imported. @returns what options then shows */
  async function test(shop = demoShop()): Promise<string> {
    await importSettings(at.agent, settingsFile(shop));
    await click(pageScreen(at.agent.options), 'button', /测试连接|再测一次/);
    return until('four answers', async () => {
      const text = await textOf(at.agent.options);
      return text.includes('锁单网关') && !text.includes('正在测试') ? text : undefined;
    });
  }

  it('passes if all is well, and locks nothing', async () => {
    const text = await test();
    for (const sentence of ['已连上开放平台', 'App Key、App Secret 与签名方式一致', '能收到这台电脑发的请求'])
      expect(text).toContain(sentence);
    expect(at.sandbox.gateway.calls.at(-1)?.error?.code).toBe(25);
    expect(at.sandbox.erp.calls).toEqual([]);
  });

  it('recognises a wrong secret', async () => {
    expect(await test(demoShop({ appSecret: '0'.repeat(32) }))).toContain('签名不符');
  });

  it('recognises an unknown key', async () => {
    expect(await test(demoShop({ appKey: '87654321' }))).toContain('App Key 不存在');
  });

  it('reports how far the clock is off', async () => {
    at.sandbox.clock.skewMs = 20 * 60_000;
    expect(await test()).toContain('与平台相差 20 分钟');
  });

  it('tells an IP rule from an intercepting page', async () => {
    at.sandbox.faults.always('gateway', answers(IP_LIMITED));
    expect(await test()).toContain('网关限制了来源 IP');
    at.sandbox.faults.always('gateway', htmlPage());
    expect(await test()).toContain('不是锁单网关');
  });

  it('says if a wrongly signed call is accepted', async () => {
    at.sandbox.faults.always('gateway', answers('{"result":{"success":true}}'));
    expect(await test()).toContain('网关没有检查签名');
  });

  it('recognises a gateway that does not answer', async () => {
    at.sandbox.faults.always('trade', { hangUp: 'unread' });
    at.sandbox.faults.always('gateway', { hangUp: 'unread' });
    const text = await test();
    expect(text).toContain('连不上 eco.taobao.com');
    expect(text).toContain('没有响应');
  });
});
