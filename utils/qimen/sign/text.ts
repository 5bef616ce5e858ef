/** Parameters of one call: wire name → text. */
export type Params = Record<string, string>;

/**
 * White space as in Java's `Character.isWhitespace`, by which the platform's own client drops parameters:
 * U+3000 is blank, U+00A0 and U+FEFF are not (unlike in JavaScript's `trim`).
 */
function isJavaWhitespace(character: string): boolean {
  const code = character.charCodeAt(0);
  if ((code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f)) return true;
  return /[\p{Zs}\p{Zl}\p{Zp}]/u.test(character) && !/[\u00a0\u2007\u202f]/.test(character);
}

/** Whether the text is empty or only white space. */
export function isBlank(text: string): boolean {
  return [...text].every(isJavaWhitespace);
}

/** Drops blank parameters: they are neither signed nor sent, so that all official clients agree on the sign. */
export function withoutBlanks(params: Record<string, string | undefined>): Params {
  const kept: Params = {};
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && !isBlank(name) && !isBlank(value)) kept[name] = value;
  }
  return kept;
}

/**
 * The text to sign: names and values joined without separators, sorted by name in code-unit order
 * (for ASCII: digits < upper case < `_` < lower case), then the raw body if one is sent.
 */
export function signedText(params: Params, rawBody = ''): string {
  const sorted = Object.keys(params).sort();
  return sorted.map((name) => name + params[name]).join('') + rawBody;
}
