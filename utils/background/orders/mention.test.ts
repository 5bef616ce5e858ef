import { describe, expect, it } from 'vitest';
import type { SeenOrder } from '@/utils/domain/order-context';
import type { TabContext } from '../handlers/tabs';
import { ownerByPage, pageWord } from './mention';

const OWN: SeenOrder = { tid: '5126611200933990011', source: 'dom', buyer: { nick: '甲' } };
const NAMED: SeenOrder = { tid: '5126640188307216543', source: 'mention' };
const CHAT: TabContext = {
  tabId: 1,
  site: 'taobao',
  buyer: { nick: '甲' },
  orders: [NAMED, OWN],
  unsettled: false,
};

describe('what a tab says of an order', () => {
  it('is compared with the buyer’s own orders, never with another mention', () => {
    const other: SeenOrder = { ...NAMED, tid: '5126640188308216543' };
    const context = { ...CHAT, orders: [NAMED, other, OWN] };
    expect(pageWord(context, NAMED.tid)).toMatchObject({ order: NAMED, ownTids: [OWN.tid] });
  });

  it('nothing is compared if the number endings or the owner of the page are not known', () => {
    expect(pageWord({ ...CHAT, site: '1688' }, NAMED.tid)?.ownTids).toEqual([]);
    expect(pageWord({ ...CHAT, buyer: undefined }, NAMED.tid)?.ownTids).toBeUndefined();
  });

  it('names its buyer only for orders that it shows as theirs', () => {
    expect(ownerByPage(pageWord(CHAT, OWN.tid))).toEqual({ nick: '甲' });
    expect(ownerByPage(pageWord(CHAT, NAMED.tid))).toBeUndefined();
    expect(pageWord(CHAT, '4512773019268853117')).toBeUndefined();
    expect(pageWord(undefined, NAMED.tid)).toBeUndefined();
  });
});
