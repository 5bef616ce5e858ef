/**
 * JSON as received, with long integers as text. A number that reads the same after rounding may already have been
 * rounded elsewhere: it stays a number, and a number is never taken for an id.
 */
export function parseRaw(text: string): unknown {
  try {
    return JSON.parse(bodyOf(text).replace(STRING_OR_NUMBER, keepExact));
  } catch {
    return undefined;
  }
}

/** Whole tokens: the rest of a string, a fraction or an exponent must not be taken for an integer. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** As JSON writes them: without leading zeros. */
const LONG_INTEGER = /^[1-9]\d{14,}$/;

function keepExact(token: string): string {
  if (!LONG_INTEGER.test(token)) return token;
  return Number.isSafeInteger(Number(token)) || String(Number(token)) !== token ? `"${token}"` : token;
}

/** The value itself, or the argument of a callback: `mtopjsonp3({…})`, also inside `try{…}catch(e){}`. */
function bodyOf(text: string): string {
  if (/^\s*[[{]/.test(text)) return text;
  const call = /[\w$\])]\s*\(\s*(?=[[{])/.exec(text);
  return call ? balanced(text.slice(call.index + call[0].length)) : text;
}

/** The object or list that begins here, up to its closing bracket; empty if there is none. */
export function balanced(text: string): string {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return '';
}

/** The value at a dotted path; undefined if there is none. Own fields of parsed JSON only. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The first of these paths that has content. */
export function first(value: unknown, paths: string): unknown {
  for (const path of paths.split(' ')) {
    const found = at(value, path);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}
