import { describe, expect, it } from 'vitest';
import { type LockCall, type LockRecord, OUTCOMES, type Outcome } from './lock';
import { DEFAULT_REPLIES, fillReply, repliesFor } from './reply';

const values = { items: '四件套', count: '2', tail: '3117', reason: '改地址' };

function lockWith(outcomes: (Outcome | undefined)[], own: Partial<LockRecord> = {}): LockRecord {
  const titles = ['黄铜落地灯', '天然护颈枕', '手工马克杯'];
  return {
    requestId: 'request-1',
    entry: 'picker',
    sellerNick: '云栖里家居旗舰店',
    tid: '4512773019268853117',
    buyer: { nick: '柚子汽水_2023' },
    subOrders: outcomes.map((_, i) => ({ id: String(i), title: titles[i], quantity: i + 1 })),
    callType: 'synchronous',
    createdAt: 0,
    calls: outcomes.map(
      (outcome, i): LockCall => ({
        subOrderIds: [String(i)],
        state: outcome ? 'done' : 'sending',
        attempts: 1,
        ...(outcome && { answer: { outcome } }),
      }),
    ),
    ...own,
  };
}

describe('a template', () => {
  it.each([
    ['「{items}」共 {count} 件，尾号 {tail}，{reason}', '「四件套」共 2 件，尾号 3117，改地址'],
    ['{items}{items}', '四件套四件套'],
    ['没有变量', '没有变量'],
    ['{nick} {constructor} {}', '{nick} {constructor} {}'],
    ['一\r\n二\n\n三\u2028四\t五', '一 二 三 四 五'],
    ['  头尾的空白  ', '头尾的空白'],
    ['\n', ''],
  ])('%j', (template, text) => expect(fillReply(template, values)).toBe(text));

  it('takes a name with replacement patterns literally', () => {
    expect(fillReply('「{items}」', { ...values, items: '$& {tail} $1' })).toBe('「$& {tail} $1」');
  });

  it('stays on one line whatever the items and the reason contain', () => {
    expect(fillReply('{items}{reason}', { ...values, items: '灯\n', reason: '\u0085改\r' })).toBe('灯 改');
  });
});

describe('the replies for a lock', () => {
  const replies = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, [`${outcome} {items} {count}`]]),
  ) as typeof DEFAULT_REPLIES;

  it.each(OUTCOMES)('%s has its own replies', (outcome) => {
    expect(repliesFor(lockWith([outcome]), replies)).toEqual([`${outcome} 黄铜落地灯 1`]);
  });

  it('name only the lines that have the outcome', () => {
    expect(repliesFor(lockWith(['locked', 'refused']), replies)).toEqual(['refused 天然护颈枕 2']);
    expect(repliesFor(lockWith(['locked', 'accepted', 'locked']), replies)).toEqual([
      'accepted 天然护颈枕 2',
    ]);
  });

  it('do not exist while a call is in progress, or once the lock is marked as handled', () => {
    expect(repliesFor(lockWith(['locked', undefined]), replies)).toEqual([]);
    expect(repliesFor(lockWith(['unknown'], { handled: { at: 0, note: '' } }), replies)).toEqual([]);
  });

  it('leave out empty templates', () => {
    expect(repliesFor(lockWith(['locked']), { ...replies, locked: ['', ' ', '好了'] })).toEqual(['好了']);
  });

  it('contain the last digits of the number and the reason', () => {
    const lock = lockWith(['locked'], { reason: '改地址' });
    expect(repliesFor(lock, { ...replies, locked: ['{tail} {reason}'] })).toEqual(['3117 改地址']);
  });
});

describe('the default replies', () => {
  it('exist for each outcome', () => {
    for (const outcome of OUTCOMES) expect(DEFAULT_REPLIES[outcome].length).toBeGreaterThan(0);
  });

  it('promise that shipping is paused only if the ERP said so, and never for good', () => {
    const all = Object.values(DEFAULT_REPLIES).flat();
    for (const text of all) expect(text).not.toMatch(/不会发|不发货|取消|退款|锁/);
    const promising = OUTCOMES.filter((outcome) =>
      DEFAULT_REPLIES[outcome].some((text) => /(?:已暂停|已经帮您暂停)发货/.test(text)),
    );
    expect(promising).toEqual(['locked']);
  });
});
