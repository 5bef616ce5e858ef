import { mayHoldId } from '../labels';

/**
 * JSON that stands in the page's own inline scripts: `var data = JSON.parse('…')` (escaped once more as a string) or
 * `var detailData = {…}`. Read as text, never run.
 */
export function embeddedData(doc: Document, word: string): string[] {
  return [...doc.scripts].flatMap(({ src, textContent }) => {
    const text = textContent ?? '';
    return src === '' && text.includes(word) && mayHoldId(text) ? jsonIn(text) : [];
  });
}

function jsonIn(script: string): string[] {
  const [, quoted] = /JSON\.parse\(\s*('(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")/.exec(script) ?? [];
  if (quoted) return [unescapeString(quoted.slice(1, -1))];
  const start = /=\s*\{/.exec(script);
  return start ? [balanced(script.slice(start.index + start[0].length - 1))] : [];
}

/** What a JavaScript string literal means. */
function unescapeString(literal: string): string {
  return literal.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode, hex, plain) =>
    plain === undefined
      ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16))
      : (CONTROL[plain] ?? plain),
  );
}

const CONTROL: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The object that begins here, up to its closing brace. */
function balanced(text: string): string {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0 && token === '}') return text.slice(0, index + 1);
  }
  return '';
}
