import { describe, expect, it } from 'vitest';
import { itemName, itemNames, pieces } from './item-names';

describe('the name of an item', () => {
  it.each([
    ['60支长绒棉四件套 贡缎床单被套 简约纯色床上用品', '60支长绒棉四件套'],
    ['天然乳胶护颈枕 波浪按摩枕芯', '天然乳胶护颈枕'],
    ['【双十一】60支长绒棉四件套 贡缎床单', '60支长绒棉四件套'],
    ['双十一 黄铜落地灯 客厅卧室', '黄铜落地灯'],
    ['双11预售【顺丰包邮】2026新款羽绒服女中长款', '羽绒服女中长款'],
    ['25年新款 连衣裙', '连衣裙'],
    ['618大促！官方正品 空气炸锅家用', '空气炸锅家用'],
    ['爆款热卖 正品保证 保温杯316不锈钢', '保温杯316不锈钢'],
    ['第二件半折 买一送一 洗衣液', '洗衣液'],
    ['Apple/苹果 iPhone 15', 'Apple'],
    ['iPhone 15 Pro Max 256GB 全网通', 'iPhone 15 Pro'],
    ['林氏 布艺沙发 小户型客厅', '林氏 布艺沙发'],
    ['四件套四件套四件套', '四件套'],
    ['【四件套】', '四件套'],
    ['🔥🔥 手工柴烧马克杯 ★热销★', '手工柴烧马克杯'],
    ['(赠品) 搪瓷盘', '搪瓷盘'],
    ['亚麻窗帘 遮光 1.5×2.7 m', '亚麻窗帘'],
    ['龟背竹盆栽 含红陶盆', '龟背竹盆栽'],
    ['100%纯棉毛巾', '100%纯棉毛巾'],
  ])('%s → %s', (title, name) => expect(itemName(title)).toBe(name));

  it.each([
    '',
    '  ',
    '详情',
    '商品详情',
    '查看详情',
    '交易快照',
    '双十一',
    '【双十一】',
    '正品 包邮',
    '6',
    '💥',
    undefined,
  ])('%s does not name an item', (title) => expect(itemName(title)).toBeUndefined());

  it('is short, and never cut inside a character', () => {
    const name = itemName('𠮷野家牛肉饭加大份超值套餐双人分享装冷冻速食') ?? '';
    expect([...name]).toHaveLength(16);
    expect(name.isWellFormed()).toBe(true);
  });

  it('contains no bidirectional override and no line break', () => {
    expect(itemName('\u202e四件\n套')).toMatch(/^[^\u202e\n]+$/);
  });
});

describe('the names of several', () => {
  const items = (...titles: (string | undefined)[]) => titles.map((title) => ({ title }));

  it.each([
    [items('四件套 纯棉', '护颈枕 乳胶'), '四件套 纯棉、护颈枕 乳胶'],
    [items('双十一 黄铜落地灯', '双十一 浴巾三条装'), '黄铜落地灯、浴巾三条装'],
    [items('黄铜落地灯 A', '黄铜落地灯 B'), '黄铜落地灯等 2 件'],
    [items(...Array<string>(66).fill('长绒棉四件套 床单')), '长绒棉四件套等 66 件'],
    [
      items('黄铜落地灯', '天然护颈枕', '手工马克杯', '浴巾三条装'),
      '黄铜落地灯、天然护颈枕、手工马克杯等 4 件',
    ],
    [items('详情', '详情'), '2 件商品'],
    [items('黄铜落地灯', '详情'), '黄铜落地灯等 2 件'],
    [items(undefined), '1 件商品'],
    [[{ title: '黄铜落地灯', quantity: 3 }], '黄铜落地灯'],
    [
      [
        { title: '黄铜落地灯', quantity: 3 },
        { title: '黄铜落地灯', quantity: 2 },
      ],
      '黄铜落地灯等 5 件',
    ],
  ])('%j', (given, told) => expect(itemNames(given)).toBe(told));

  it('counts a line without a quantity as one', () => {
    expect(pieces([{ quantity: 2 }, {}, { quantity: 0 }])).toBe(4);
  });
});
