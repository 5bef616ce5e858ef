import { expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { operatorFor } from './operator';
import type { TabContext, Tabs } from './tabs';

const SHOP = '云栖里家居旗舰店';

function told(contexts: Partial<TabContext>[], operator = '', tabId?: number): Promise<string | undefined> {
  const all = contexts.map(
    (own, i) => ({ tabId: i, site: 'taobao', orders: [], unsettled: false, ...own }) as TabContext,
  );
  const tabs = { all: async () => all } as unknown as Tabs;
  return operatorFor(
    { tabs, preferences: { get: async () => ({ ...DEFAULT_PREFERENCES, operator }) } },
    SHOP,
    tabId,
  );
}

it.each([
  [
    'the sub-account of a page of this shop',
    [{ sellerNick: SHOP, operator: '小禾' }],
    '前台',
    undefined,
    '小禾',
  ],
  ['the name set in options where no page tells one', [{ sellerNick: SHOP }], ' 前台 ', undefined, '前台'],
  ['nobody where nothing is said', [], '', undefined, undefined],
  [
    "not another shop's sub-account",
    [{ sellerNick: '山雀与茶旗舰店', operator: '阿青' }],
    '前台',
    undefined,
    '前台',
  ],
  [
    'neither of two who are logged in',
    [
      { sellerNick: SHOP, operator: '小禾' },
      { sellerNick: SHOP, operator: '阿青' },
    ],
    '',
    undefined,
    undefined,
  ],
  [
    'the one of the page where it is made',
    [
      { sellerNick: SHOP, operator: '小禾' },
      { sellerNick: SHOP, operator: '阿青' },
    ],
    '',
    1,
    '阿青',
  ],
])('%s', async (_, contexts, operator, tabId, expected) => {
  expect(await told(contexts, operator, tabId)).toBe(expected);
});

it('never blocks a lock', async () => {
  const tabs = { all: () => Promise.reject(new Error('full')) } as unknown as Tabs;
  const preferences = { get: async () => DEFAULT_PREFERENCES };
  expect(await operatorFor({ tabs, preferences }, SHOP)).toBeUndefined();
});
