/** How a text writes the sub-order numbers of one order behind one label. */

const LABEL = '子[订訂][单單](?:[编編][号號]|[号號][码碼]?)?[\\s:]*';
/** Several numbers behind one label. */
export const LISTED = new RegExp(`${LABEL}([0-9]{15,20}(?:\\s?[、,;/|]\\s?[0-9]{15,20})+)(?![0-9*•….])`, 'g');
/** One that is masked or cut short, or another number right behind or in the next block: then not all are known. */
export const PARTLY = new RegExp(
  `${LABEL}(?:[0-9、,;/|\\s]*(?:[*•…]|\\.{2})|[0-9]{15,20}(?:[^\\S\\n]+[0-9]{4}|\\s+[0-9]{15}))`,
);
