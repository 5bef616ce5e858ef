import { describe, expect, it } from 'vitest';
import { badgeOf } from './badge';
import { popupQuery } from './context-menu';

describe('toolbar button', () => {
  it('what needs the user takes precedence over calls under way; nothing pending shows nothing', () => {
    expect(badgeOf({ unknown: 2, refused: 1, sending: 1 }, 'zh-CN')).toEqual({
      text: '3',
      title: '锁单助手：2 笔结果未知，1 笔被拒绝、要联系仓库，请处理',
      color: '#855600',
    });
    expect(badgeOf({ unknown: 0, refused: 1, sending: 0 }, 'en').title).toBe(
      'Order Lock: 1 refused, call the warehouse',
    );
    expect(badgeOf({ unknown: 0, refused: 0, sending: 3 }, 'en')).toMatchObject({
      text: '3',
      title: 'Order Lock: sending 3',
    });
    expect(badgeOf({ unknown: 0, refused: 0, sending: 0 }, 'zh-CN')).toMatchObject({
      text: '',
      title: '锁单助手',
    });
  });
});

describe('context menu', () => {
  it('passes on only the order numbers of the selection', () => {
    expect(popupQuery('lock-selection', '翔_ouyang 订单号：４５１２７７３０１９２６８８５３１１７')).toBe(
      'entry=menu&tid=4512773019268853117',
    );
    expect(popupQuery('lock-selection', 'no number')).toBe('entry=menu&tid=');
    expect(popupQuery('lock-selection', '451277301926885\ue0003117')).toBe('entry=menu&tid=&flaw=broken');
    expect(popupQuery('lock-selection', '4512773019268853117 451277301926885\ue0003117')).toBe(
      'entry=menu&tid=4512773019268853117',
    );
    expect(popupQuery('another', '4512773019268853117')).toBeUndefined();
  });
});
