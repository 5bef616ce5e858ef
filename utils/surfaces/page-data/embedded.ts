import { mayHoldId } from '../labels';

/**
 * JSON that stands in the page's own inline scripts: `var data = JSON.parse('…')` (escaped once more as a string) or
 * `var detailData = {…}`, wherever in the script they stand. Read as text, never run.
 */
export function embeddedData(doc: Document, word: string): string[] {
  return [...doc.scripts].flatMap(({ src, textContent }) => {
    const text = textContent ?? '';
    if (src !== '' || !text.includes(word) || !mayHoldId(text)) return [];
    return jsonIn(text).filter((json) => json.includes(word));
  });
}

function jsonIn(script: string): string[] {
  const quoted = [...script.matchAll(QUOTED)].map(([, literal = '']) => unescapeString(literal.slice(1, -1)));
  const objects = [...script.matchAll(/=\s*(?=\{)/g)]
    .slice(0, MOST)
    .map((start) => balanced(script.slice(start.index + start[0].length)));
  return [...quoted, ...objects];
}

const MOST = 20;
const QUOTED = /JSON\.parse\(\s*('(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")/g;

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
