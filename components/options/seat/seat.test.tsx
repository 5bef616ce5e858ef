import { afterEach, describe, expect, it, vi } from 'vitest';
import { Fails } from '@/components/screen/testing/fake-screen';
import { options } from '@/utils/i18n/options';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { SeatFacts } from '@/utils/messages/seat-views';
import type { Language, Preferences } from '@/utils/messages/views';
import { OptionsPage } from '../options-page';
import { type FakeOptions, fakeOptions, fakeShop, GOOD_TEST, goodSeat, NOW } from '../testing/fake-options';
import { BAD_TEST } from '../testing/samples';
import { type Screen, settle, show } from '../testing/screen';
import { NEWER, newerSeat, TROUBLED_SEAT } from '../testing/seats';
import type { Seat, SeatLine } from './seat-line';
import { seatLines } from './seat-lines';
import { seatText } from './seat-text';

const LANGUAGES: Language[] = ['zh-CN', 'en'];
const wording = (language: Language = 'zh-CN') => ({ t: options[language], language, now: NOW });

const seatOf = (facts: SeatFacts, change: Partial<Seat> = {}): Seat => ({
  facts,
  version: '1.0.0',
  browserName: 'Chrome 156',
  shortcuts: [
    { name: '_execute_action', keys: 'Alt+Shift+L' },
    { name: 'open-picker', keys: 'Alt+L' },
  ],
  isPinned: true,
  hosts: [{ pattern: 'https://eco.taobao.com/*', isGranted: true }],
  rules: DEFAULT_PREFERENCES,
  ...change,
});

const lines = (facts: Partial<SeatFacts> = {}, change: Partial<Seat> = {}) =>
  seatLines(seatOf(goodSeat(facts), change), wording());
const line = (id: string, facts: Partial<SeatFacts> = {}, change: Partial<Seat> = {}): SeatLine => {
  const found = lines(facts, change).find((each) => each.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};

describe('a seat without problems', () => {
  it('shows everything that is checked, and nothing to do', () => {
    expect(lines().map(({ id, state }) => [id, state])).toEqual(
      [
        'version',
        'data',
        'policy',
        'access',
        'shop-0',
        'shortcuts',
        'pinned',
        'vault',
        'journal',
        'clock',
        'pages',
      ].map((id) => [id, 'ok']),
    );
    expect(line('version').text).toBe('1.0.0，Chrome 156');
    expect(line('data').text).toBe('数据库版本 2，设置版本 2');
    expect(line('policy').text).toMatch(/^已读取（.*），生效：2 家店铺、锁单原因$/);
    expect(line('shop-0').text).toMatch(/^四项通过（/);
    expect(line('shortcuts').text).toBe('弹窗：Alt+Shift+L，锁单面板：Alt+L');
    expect(line('journal').text).toBe('3184 条，没有未完成的');
    expect(line('clock').text).toContain('比平台快 1.2 秒');
  });
});

describe('a shop that has changed since its last test', () => {
  const facts: Partial<SeatFacts> = { shops: [fakeShop({ lastTest: 'outdated' })] };

  it('does not count as tested, nor does the clock', () => {
    expect(line('shop-0', facts)).toMatchObject({
      state: 'untested',
      text: '上次测试后，密钥或设置已改动',
      next: '请在“店铺”里点“测试连接”。',
    });
    expect(line('clock', facts).state).toBe('untested');
  });
});

describe('each failed line says what to do next', () => {
  const cases: [id: string, facts: Partial<SeatFacts>, change: Partial<Seat>, text: RegExp][] = [
    ['data', { storage: { problem: NEWER } }, {}, /更新的版本/],
    ['data', { storage: { problem: { code: 'journal-failed' } } }, {}, /打不开/],
    ['policy', { policy: { ...goodSeat().policy, ignored: ['replies'] } }, {}, /无法识别：话术/],
    ['policy', { policy: { ...goodSeat().policy, state: 'newer' } }, {}, /没有生效/],
    ['access', {}, { hosts: [{ pattern: 'https://a/*', isGranted: false }] }, /没有允许：https:\/\/a/],
    ['shops', { shops: [] }, {}, /还没有店铺/],
    ['shop-0', { shops: [fakeShop({ hasSecret: false })] }, {}, /没有密钥/],
    ['shop-0', { shops: [fakeShop({ lastTest: BAD_TEST })] }, {}, /密钥与签名未通过/],
    // Tested well before the rule came, and no lock is made with it any more.
    [
      'shop-0',
      { shops: [fakeShop({ signMethod: 'md5', lastTest: GOOD_TEST })] },
      { rules: { ...DEFAULT_PREFERENCES, minSignMethod: 'hmac' } },
      /签名方式低于规定，不能锁单/,
    ],
    ['vault', {}, { rules: { ...DEFAULT_PREFERENCES, passphraseRequired: true } }, /设置前不能锁单/],
    ['shortcuts', {}, { shortcuts: [{ name: 'open-picker', keys: '' }] }, /锁单面板：未设置/],
    ['pinned', {}, { isPinned: false }, /没有固定/],
    ['vault', { vault: { state: 'closed', idleMinutes: 0, maxMinutes: 0 } }, {}, /已关闭/],
    [
      'journal',
      { journal: { count: 9, unfinished: 2, oldestUnfinished: NOW - 86_400_000 } },
      {},
      /2 条未完成/,
    ],
    ['clock', { shops: [fakeShop({ lastTest: BAD_TEST })] }, {}, /快 20 分钟/],
    ['clock', { isClockSure: false }, {}, /跳变/],
    [
      'page-web-wangwang',
      { unrecognised: [{ surface: 'web-wangwang', at: NOW }] },
      {},
      /页面结构未识别：网页旺旺聊天/,
    ],
  ];

  it.each(cases)('%s: %j', (id, facts, change, text) => {
    const { state, text: said, next } = line(id, facts, change);
    expect(state).toBe('failed');
    expect(said).toMatch(text);
    expect(next).toMatch(/请|点/);
  });

  it.each(LANGUAGES)('in %s', (language) => {
    const all = seatLines(seatOf(TROUBLED_SEAT, { isPinned: false }), wording(language));
    const failed = all.filter(({ state }) => state === 'failed');
    expect(failed.length).toBeGreaterThan(7);
    for (const { id, next } of failed) expect(next, id).toBeTruthy();
  });

  it('what cannot be determined is unknown, not fine', () => {
    expect(line('pinned', {}, { isPinned: undefined }).state).toBe('untested');
    expect(line('shop-0', { shops: [fakeShop()] }).state).toBe('untested');
    expect(line('clock', { shops: [fakeShop()] }).state).toBe('untested');
    const newer = seatLines(seatOf(newerSeat()), wording());
    const unknown = newer.filter(({ state }) => state === 'untested').map(({ id }) => id);
    expect(unknown).toEqual(['shops', 'vault', 'journal', 'clock']);
    // A call under way is not a problem yet.
    expect(
      line('journal', { journal: { count: 1, unfinished: 1, oldestUnfinished: NOW - 5_000 } }).state,
    ).toBe('ok');
  });
});

describe('the copied text', () => {
  const BUYER = '柚子汽水_2023';
  const TID = '4512773019268853117';
  const SECRET = 'b2f5SECRETc0ffee';
  const ADDRESS = '浙江省杭州市余杭区文一西路969号';
  const MARKERS = [BUYER, TID, SECRET, ADDRESS, '隐私店', 'private.example'];
  const words = `${BUYER} ${TID} ${SECRET} ${ADDRESS}`;
  const host = `${TID}.private.example`;
  const network = { state: 'failed', host, problem: { code: 'unreachable', detail: { host } } } as const;
  const keyAndSign = { state: 'failed', code: TID, words } as const;
  const lockGateway = { state: 'failed', verdict: 'other', host, code: SECRET, words } as const;
  const hostile = [
    { ...GOOD_TEST, network },
    {
      ...GOOD_TEST,
      network: {
        ...network,
        problem: { code: 'no-access', detail: { origin: `https://${host}/*` } },
      } as never,
    },
    { ...GOOD_TEST, network: { ...network, isUpgraded: true } },
    { ...GOOD_TEST, keyAndSign },
    { ...GOOD_TEST, lockGateway },
    { ...GOOD_TEST, lockGateway: { ...lockGateway, verdict: 'https-only' as const } },
  ];
  const facts = goodSeat({
    shops: [
      ...hostile.map((lastTest) =>
        fakeShop({ sellerNick: `隐私店 ${words}`, gatewayUrl: `https://${host}/`, lastTest }),
      ),
      fakeShop({ sellerNick: words, hasSecret: false, appKey: TID, erpUrl: `https://${host}/{tid}` }),
    ],
    journal: { count: 3, unfinished: 1, oldestUnfinished: NOW - 86_400_000 },
    storage: { problem: { code: 'journal-failed', detail: { words } } },
    unrecognised: [{ surface: 'order-detail', at: NOW }],
  });
  const hosts = [{ pattern: `https://${host}/*`, isGranted: false }];

  it.each(LANGUAGES)('names no secret, buyer, order, address, shop or host: %s', (language) => {
    const all = seatLines(seatOf(facts, { hosts }), wording(language));
    const text = seatText(all, wording(language));
    for (const marker of MARKERS) expect(text).not.toContain(marker);
    expect(text).not.toMatch(/\d{9}|https?:/);
    // It is all on the screen.
    expect(JSON.stringify(all)).toContain(host);
    expect(text.match(language === 'en' ? /Shop \d/g : /店铺 \d/g)).toHaveLength(7);
  });

  it('has one line for each answer, followed by what to do', () => {
    const text = seatText(lines({}, { isPinned: false }), wording());
    expect(text).toContain('\n[正常] 版本: 1.0.0，Chrome 156\n');
    expect(text).toMatch(/\n\[要处理\] 工具栏按钮: 没有固定\n {4}下一步: 点浏览器/);
  });
});

describe('诊断', () => {
  let shown: Screen | undefined;
  afterEach(() => shown?.close());
  const open = async (screen: FakeOptions) => {
    shown = await show(<OptionsPage screen={screen} initialSection="diagnostics" />);
    return shown;
  };

  it('shows it at once and copies it with one button', async () => {
    const screen = fakeOptions();
    const copy = vi.spyOn(screen, 'copy');
    const page = await open(screen);
    expect(page.text()).toContain('都正常');
    await page.click('复制检查结果');
    expect(copy.mock.calls[0]?.[0]).toContain('[正常] 企业策略');
  });

  it('says how much is to be done, asks for hosts of shops and own pages, and checks again after 允许', async () => {
    const granted = new Set(['https://myseller.taobao.com/*', 'https://eco.taobao.com/*']);
    const own = fakeShop({ gatewayUrl: 'https://erp.example.com/qm', lastTest: GOOD_TEST });
    const surfaces = [{ name: 'x', urlPattern: 'https://print.example.com/a/*', selectors: { tid: 'b' } }];
    const screen = fakeOptions(
      { 'app/seat-check': () => goodSeat({ shops: [own] }), 'app/custom-surfaces': () => surfaces },
      {
        permissions: {
          contains: async ({ origins = [] }) => origins.every((origin) => granted.has(origin)),
          request: async ({ origins = [] }) => {
            for (const origin of origins) granted.add(origin);
            return true;
          },
          remove: async () => true,
        },
      },
    );
    const page = await open(screen);
    expect(page.text()).toContain('1 项要处理');
    expect(page.text()).toContain('没有允许：https://erp.example.com/*、https://print.example.com/*');
    await page.click('允许');
    await settle(() => undefined);
    expect(page.text()).toContain('4 个网站都已允许');
  });

  it('knows what the policy requires', async () => {
    const required = { ...DEFAULT_PREFERENCES, passphraseRequired: true, managed: ['passphraseRequired'] };
    const page = await open(fakeOptions({ 'app/preferences': () => required as Preferences }));
    expect(page.text()).toContain('1 项要处理');
    expect(page.text()).toContain('策略规定要设置密码');
  });

  it('is shown even if nothing else can be read', async () => {
    const page = await open(
      fakeOptions({
        'app/preferences': () => new Fails(NEWER),
        'app/seat-check': () => newerSeat(),
        'app/diagnostics': () => new Fails(NEWER),
      }),
    );
    expect(page.text()).toContain('座席检查');
    expect(page.text()).toContain('请安装 2.4.0 或更新的版本');
  });
});
