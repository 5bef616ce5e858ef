/** Keys copied as one piece of text ("App Key: 23456789 App Secret: …"), split into their fields. */

export type PastedField = 'sellerNick' | 'appKey' | 'appSecret' | 'targetAppKey' | 'session';

const LABELS: [PastedField, RegExp][] = [
  ['targetAppKey', /target[ _-]?app[ _-]?key/i],
  ['appSecret', /app[ _-]?secret/i],
  ['appKey', /app[ _-]?key/i],
  ['session', /session(?:[ _-]?key)?/i],
  ['sellerNick', /店铺主账号|主账号|seller[ _-]?nick/i],
];

const ANY_LABEL = new RegExp(LABELS.map(([, label]) => label.source).join('|'), 'gi');

/** Undefined unless at least two labelled values are found: then it is an ordinary paste into one field. */
export function splitPaste(text: string): Partial<Record<PastedField, string>> | undefined {
  const marks = [...text.matchAll(ANY_LABEL)];
  const found: Partial<Record<PastedField, string>> = {};
  for (const [i, mark] of marks.entries()) {
    const field = LABELS.find(([, label]) => new RegExp(`^(?:${label.source})$`, 'i').test(mark[0]))?.[0];
    const value = valueAfter(text.slice(mark.index + mark[0].length, marks[i + 1]?.index));
    if (field && value) found[field] = value;
  }
  return Object.keys(found).length >= 2 ? found : undefined;
}

/** The first word after a label and its colon, without quote marks. */
function valueAfter(text: string): string | undefined {
  return text.match(/^["'”’]?[\s:：=]*["'“”‘’]?([^\s,，;；"'“”‘’]+)/)?.[1];
}
