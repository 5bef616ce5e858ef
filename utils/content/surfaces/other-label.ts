import { isForeignAt } from '@/utils/domain/foreign-numbers';
import { plainText } from '@/utils/domain/ids';
import { labelIn } from './order-label';

/** A number that only its class marks as an order's may still be labelled as something else. */

/** The end of a label. A list's heading (我的订单) and a time (10:00下单) end differently. */
const LABEL_END = /(?:[:：]|[号號][码碼]?|(?<![订訂下])[单單]|编码|ID)\s*$/i;
/** Says no more than the class does. */
const NEUTRAL = /^(?:[订訂][单單](?:ID)?|[单單编編][号號]|ID)[\s:：]*$/i;

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
