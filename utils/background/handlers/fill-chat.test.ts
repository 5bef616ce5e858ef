import { describe, expect, it } from 'vitest';
import type { LockRecord } from '@/utils/domain/lock';
import type { Buyer } from '@/utils/domain/order';
import { DEFAULT_REPLIES, repliesFor } from '@/utils/domain/reply';
import { isBuyersChat, isReplyOf } from './fill-chat';

const lockOf = (buyer: Buyer): LockRecord => ({
  requestId: 'request-1',
  entry: 'picker',
  sellerNick: '云栖里家居旗舰店',
  tid: '4512773019268853117',
  buyer,
  subOrders: [{ id: '4512773019269853117', title: '黄铜落地灯' }],
  callType: 'synchronous',
  createdAt: 0,
  calls: [
    { subOrderIds: ['4512773019269853117'], state: 'done', attempts: 1, answer: { outcome: 'locked' } },
  ],
});
const mention = (isTheirs: boolean) => ({
  mention: { chatBuyer: '柚子汽水_2023', sign: 'told' as const, isTheirs },
});

describe('the chat', () => {
  it.each([
    ['the same name', { nick: '柚子汽水_2023' }, '柚子汽水_2023', {}, true],
    ['another name', { nick: '柚子汽水_2023' }, '南风知我意88', {}, false],
    ['no name any more', { nick: '柚子汽水_2023' }, '', {}, false],
    [
      'the same name, of an order that the agent gave to this buyer',
      { nick: '柚子汽水_2023' },
      '柚子汽水_2023',
      mention(false),
      true,
    ],
    ['a masked name that fits', { maskedNick: '柚**3' }, '柚子汽水_2023', {}, true],
    ['a masked name that does not fit', { maskedNick: '南**8' }, '柚子汽水_2023', {}, false],
    [
      'a masked name that fits, of an order that only a message names',
      { maskedNick: '柚**3' },
      '柚子汽水_2023',
      mention(false),
      false,
    ],
    [
      'a ciphertext, of an order that the platform gives to somebody',
      { maskedNick: '~0a1B2c3D4e5F6g7H~1~' },
      '柚子汽水_2023',
      mention(false),
      false,
    ],
    [
      'no name in the record, of an order that only a message names',
      {},
      '柚子汽水_2023',
      mention(false),
      false,
    ],
    ['a masked chat that fits', { nick: '柚子汽水_2023' }, '柚**3', {}, true],
  ])('%s', (_, buyer, chat, order, isTheirs) => {
    expect(isBuyersChat(lockOf(buyer), chat, order)).toBe(isTheirs);
  });
});

describe('the text', () => {
  const lock = lockOf({ nick: '柚子汽水_2023' });

  it('is one of those offered for this lock', () => {
    for (const text of repliesFor(lock, DEFAULT_REPLIES))
      expect(isReplyOf(lock, text, DEFAULT_REPLIES)).toBe(true);
    expect(isReplyOf(lock, '加我微信', DEFAULT_REPLIES)).toBe(false);
    expect(isReplyOf(lock, DEFAULT_REPLIES.refused[1] ?? '', DEFAULT_REPLIES)).toBe(false);
  });
});
