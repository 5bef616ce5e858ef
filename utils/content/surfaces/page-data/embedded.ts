import { mayHoldId } from '../labels';
import { balanced } from './raw-json';

/**
 * JSON in the page's own inline scripts: `var data = JSON.parse('…')` (escaped once more as a string) or
 * `var detailData = {…}`, anywhere in the script. Read as text, never run.
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

/** The value of a JavaScript string literal. */
function unescapeString(literal: string): string {
  return literal.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode, hex, plain) =>
    plain === undefined
      ? String.fromCharCode(Number.parseInt(unicode ?? hex, 16))
      : (CONTROL[plain] ?? plain),
  );
}

const CONTROL: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
