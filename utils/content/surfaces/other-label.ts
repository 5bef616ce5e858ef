import { isForeignAt } from '@/utils/domain/foreign-numbers';
import { plainText } from '@/utils/domain/ids';
import { labelIn } from './order-label';

/** A number that only its class marks as an order's may still be labelled as something else. */

/** The end of a number's label. A heading (我的订单, 共2单), a time (10:00下单) or a state (状态：) end differently. */
const LABEL_END = /(?:[号號][码碼]?|编码|ID|(?<![订訂下0-9])[单單]|[订訂][单單](?=\s*[:：]))[\s:：]*$/i;
/** Says no more than the class does. */
const NEUTRAL = /^(?:(?:我的|淘[宝寶]|天[猫貓])?[订訂][单單](?:ID)?|[单單编編][号號]|ID)[\s:：]*$/i;

/** Whether a label before the number, inside this part of the page, is not an order's: 包裹号：, 物流订单号. */
export function hasOtherLabel(number: Element, part: Element): boolean {
  const before = textBefore(number, part);
  const [label = ''] = /[^\s,，;；、|]*[\s:：]*$/.exec(before) ?? [];
  return (
    isForeignAt(before, before.length) ||
    (LABEL_END.test(label) && !NEUTRAL.test(label) && labelIn(label) !== 'order')
  );
}

/** The nearest text before an element inside a part of the page. */
function textBefore(element: Element, part: Element): string {
  let node: Node = element;
  for (;;) {
    while (!node.previousSibling) {
      if (!node.parentNode || node.parentNode === part) return '';
      node = node.parentNode;
    }
    node = node.previousSibling;
    const text = plainText(node.textContent ?? '');
    if (text.trim() !== '') return text;
  }
}
