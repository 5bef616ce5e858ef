import { describe, expect, it } from 'vitest';
import { options } from '@/utils/i18n/options';
import type { ConnectionTest } from '@/utils/messages/views';
import { connectionLines, firstFailure } from './connection-lines';

const t = options['zh-CN'].connection;

const good: ConnectionTest = {
  at: 0,
  network: { state: 'ok', host: 'eco.taobao.com', ms: 86 },
  keyAndSign: { state: 'ok' },
  clock: { state: 'ok', skewMs: 1200 },
  lockGateway: { state: 'ok', verdict: 'takes-calls', host: 'qimen.api.taobao.com' },
};

const line = (change: Partial<ConnectionTest>, id: string) =>
  connectionLines({ ...good, ...change }, t).find((one) => one.id === id);

describe('connectionLines', () => {
  it('four answers, each on its own', () => {
    expect(connectionLines(good, t).map(({ aside, text }) => [aside, text])).toEqual([
      ['86 毫秒', '连上了开放平台'],
      ['通过', 'App Key、App Secret 与签名方式一致'],
      ['快 1.2 秒', '本机比平台快 1.2 秒，允许相差 10 分钟'],
      ['通过', '能收到这台电脑发的请求'],
    ]);
    expect(firstFailure(good, t)).toBeUndefined();
  });

  it('quotes the platform and says what to do', () => {
    const keyAndSign = { state: 'failed', code: '25', words: 'Invalid signature' } as const;
    expect(line({ keyAndSign }, 'keyAndSign')).toMatchObject({
      aside: '没通过',
      text: expect.stringContaining('App Secret'),
      quote: { by: '平台原话', words: 'Invalid signature', code: '25' },
    });
    expect(firstFailure({ ...good, keyAndSign }, t)?.title).toBe('密钥与签名');
  });

  it('a withheld host is told from a dead line', () => {
    const host = 'erp.example.com';
    expect(line({ network: { state: 'failed', host } }, 'network')).toMatchObject({
      text: expect.stringContaining('连不上 erp.example.com'),
    });
    const problem = { code: 'no-access' } as const;
    expect(line({ network: { state: 'failed', host, problem } }, 'network')?.withheldHost).toBe(host);
  });

  it.each([
    [-1200, 'ok', '慢 1.2 秒'],
    [20, 'ok', '通过'],
    [20 * 60_000, 'failed', '差 20 分钟'],
  ] as const)('a clock %i ms off', (skewMs, state, aside) => {
    expect(line({ clock: { state, skewMs } }, 'clock')?.aside).toBe(aside);
  });

  it.each(['unknown-key', 'no-grant', 'ip-limited', 'not-a-gateway', 'silent', 'other'] as const)(
    'the gateway’s %s has a next step',
    (verdict) => {
      const lockGateway = { state: 'failed', verdict, host: 'qimen.api.taobao.com' } as const;
      expect(line({ lockGateway }, 'lockGateway')?.text).toBe(t[verdict]);
    },
  );
});
