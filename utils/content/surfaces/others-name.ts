/** A label before a name: it is somebody else's than the buyer's. */
const LABEL = /(?:分[销銷]商?|供[应應]商|客服|[卖賣]家|店[铺鋪])\s*[:：]?\s*$/;
/** Any label with a colon but the buyer's. */
const LABELLED = /[:：]\s*$/;
const BUYER =
  /(?:[买買]家|[会會][员員]|旺旺|[昵暱][称稱]|客[户戶]|[账帳][号號]|[联聯][系繫](?!人))[^:：]{0,6}[:：]\s*$/;
const SOMEBODY_ELSE =
  /(?:[卖賣]家|商家|店|收[货貨件]|发[货件]|分[销銷]|供[应應]|代理|客服)[^:：]{0,6}[:：]\s*$/;
const CONTACT = '[data-nick]';

/** Whether what stands before this name in `part`, blanks aside, labels it as another's: a distributor's, an agent's. */
export function isOthersName(name: Element, part: Element): boolean {
  let before: Node = name;
  for (;;) {
    while (!before.previousSibling) {
      if (!before.parentNode || before.parentNode === part) return false;
      before = before.parentNode;
    }
    before = before.previousSibling;
    if (holdsContact(before)) return false;
    const text = before.textContent ?? '';
    if (text.trim() !== '')
      return LABEL.test(text) || (LABELLED.test(text) && (!BUYER.test(text) || SOMEBODY_ELSE.test(text)));
  }
}

function holdsContact(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : undefined;
  return element !== undefined && (element.matches(CONTACT) || element.querySelector(CONTACT) !== null);
}
