import { describe, expect, it } from 'vitest';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import { options } from '@/utils/i18n/options';
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
  it('four independent answers', () => {
    expect(connectionLines(good, t).map(({ aside, text }) => [aside, text])).toEqual([
      ['86 毫秒', '已连上开放平台'],
      ['通过', 'App Key、App Secret 与签名方式一致'],
      ['快 1.2 秒', '本机比平台快 1.2 秒，允许相差 10 分钟'],
      ['通过', '能收到这台电脑发的请求'],
    ]);
    expect(firstFailure(good, t)).toBeUndefined();
  });

  it('quotes the platform and says what to do', () => {
    const keyAndSign = { state: 'failed', code: '25', words: 'Invalid signature' } as const;
    expect(line({ keyAndSign }, 'keyAndSign')).toMatchObject({
      aside: '未通过',
      text: expect.stringContaining('App Secret'),
      quote: { by: '平台原话', words: 'Invalid signature', code: '25' },
    });
    expect(firstFailure({ ...good, keyAndSign }, t)?.title).toBe('密钥与签名');
  });

  it('distinguishes a withheld host from a lost connection', () => {
    const host = 'erp.example.com';
    expect(line({ network: { state: 'failed', host } }, 'network')).toMatchObject({
      text: expect.stringContaining('连不上 erp.example.com'),
    });
  });

  it.each(['https://erp.example.com/*', 'http://erp.example.com/*'])(
    'asks for what is withheld: %s',
    (origin) => {
      const host = 'erp.example.com:8080';
      const withheld = {
        state: 'failed',
        host,
        problem: { code: 'no-access', detail: { host, origin } },
      } as const;
      for (const [id, change] of Object.entries({
        network: { network: withheld },
        lockGateway: { lockGateway: withheld },
      }))
        expect(line(change, id)).toMatchObject({ text: t.networkNoAccess(host), withheldOrigin: origin });
    },
  );

  it('an earlier test without the scheme has no button', () => {
    const network = { state: 'failed', host: 'erp.example.com', problem: { code: 'no-access' } } as const;
    expect(line({ network }, 'network')).not.toHaveProperty('withheldOrigin');
  });

  it.each([
    [-1200, 'ok', '慢 1.2 秒'],
    [20, 'ok', '通过'],
    [20 * 60_000, 'failed', '差 20 分钟'],
  ] as const)('a clock %i ms off', (skewMs, state, aside) => {
    expect(line({ clock: { state, skewMs } }, 'clock')?.aside).toBe(aside);
  });

  it.each([
    'unknown-key',
    'no-grant',
    'ip-limited',
    'not-a-gateway',
    'silent',
    'takes-unsigned',
    'other',
  ] as const)('the gateway’s %s has a next step', (verdict) => {
    const lockGateway = { state: 'failed', verdict, host: 'qimen.api.taobao.com' } as const;
    expect(line({ lockGateway }, 'lockGateway')?.text).toBe(t[verdict]);
  });

  it('names HTTPS-Only Mode if it may have turned an http address into https', () => {
    const host = 'erp.example.com';
    const lockGateway = { state: 'failed', verdict: 'https-only', host } as const;
    expect(line({ lockGateway }, 'lockGateway')?.text).toContain('HTTPS-Only');
    const network = { state: 'failed', host, isUpgraded: true } as const;
    expect(line({ network }, 'network')?.text).toMatch(/erp\.example\.com.*HTTPS-Only/);
  });

  it('an unreadable answer does not mean a wrong key', () => {
    const keyAndSign = { state: 'failed', code: 'unreadable' } as const;
    expect(line({ keyAndSign }, 'keyAndSign')).toMatchObject({ text: t.keyUnreadable });
    expect(line({ keyAndSign }, 'keyAndSign')).not.toHaveProperty('quote');
  });
});
