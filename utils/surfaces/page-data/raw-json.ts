/**
 * JSON as it came, with long integers as text. A number that reads the same after rounding may have been rounded by
 * somebody before us: it stays a number, and a number is never taken for an id.
 */
export function parseRaw(text: string): unknown {
  try {
    const [, body = text] = /^\s*[\w.$]+\(([\s\S]*)\)\s*;?\s*$/.exec(text) ?? [];
    return JSON.parse(body.replace(STRING_OR_INTEGER, keepExact));
  } catch {
    return undefined;
  }
}

const STRING_OR_INTEGER = /"(?:[^"\\]|\\.)*"|\d{15,}(?![\d.eE])/g;

function keepExact(token: string): string {
  if (token.startsWith('"')) return token;
  return Number.isSafeInteger(Number(token)) || String(Number(token)) !== token ? `"${token}"` : token;
}

/** The value at a dotted path; undefined wherever there is none. Own fields of parsed JSON only. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The first of these paths that holds something. */
export function first(value: unknown, paths: string): unknown {
  for (const path of paths.split(' ')) {
    const found = at(value, path);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}
