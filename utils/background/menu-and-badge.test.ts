import { describe, expect, it } from 'vitest';
import { badgeOf } from './badge';
import { popupQuery } from './context-menu';

describe('toolbar button', () => {
  it('unknown outcomes win over calls under way; nothing pending shows nothing', () => {
    expect(badgeOf({ unknown: 2, sending: 1 }, 'zh-CN')).toMatchObject({ text: '2', color: '#855600' });
    expect(badgeOf({ unknown: 0, sending: 3 }, 'en')).toMatchObject({
      text: '3',
      title: 'Order Lock: sending 3',
    });
    expect(badgeOf({ unknown: 0, sending: 0 }, 'zh-CN')).toMatchObject({ text: '', title: '锁单助手' });
  });
});

describe('context menu', () => {
  it('hands on the order numbers of the selection and nothing else of it', () => {
    expect(popupQuery('lock-selection', '翔_ouyang 订单号：４５１２７７３０１９２６８８５３１１７')).toBe(
      'entry=menu&tid=4512773019268853117',
    );
    expect(popupQuery('lock-selection', 'no number')).toBe('entry=menu&tid=');
    expect(popupQuery('another', '4512773019268853117')).toBeUndefined();
  });
});
