import { parseJson } from './json';
import { readDocument } from './read-tree';
import { isTreeObject, type Tree } from './tree';

/** Helpers for values nested in answers. */

/**
 * JSON or XML inside a string, as some ERPs wrap a whole answer, also percent- or base64-coded; coded words are
 * decoded to a text. XML with attributes becomes a list of its root and the attributes of each element. Undefined for
 * any other value.
 */
export function embedded(value: Tree): Tree | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!/^[{["<]/.test(text)) {
    const decoded = percentDecoded(text) ?? base64Decoded(text);
    return decoded === undefined ? undefined : (embedded(decoded) ?? decoded);
  }
  try {
    if (text.startsWith('<')) {
      const { root, attributes } = readDocument(text);
      return attributes.length > 0 ? [root, ...attributes] : root;
    }
    const tree = parseJson(text, () => undefined);
    return embedded(tree) ?? tree;
  } catch {
    return undefined;
  }
}

const DATA_OR_CHINESE = /^\s*[{[<%]|\p{sc=Han}/u;
const NAMES_A_FIELD = /\b(?:success|code|result|fail\w*|error\w*)\b/i;
const ASCII = /^[ -~\s]*$/;

function percentDecoded(text: string): string | undefined {
  if (!/%[0-9a-f]{2}/i.test(text)) return undefined;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Only what turns into data, into Chinese words or names a field of an answer: an identifier may look like base64. */
function base64Decoded(coded: string): string | undefined {
  const text = coded.replace(/^data:[^,]*;base64,/i, '');
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(text.replace(/\s/g, ''))) return undefined;
  try {
    const plain = text.replace(/[\s=]/g, '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const carries = DATA_OR_CHINESE.test(decoded) || (ASCII.test(decoded) && NAMES_A_FIELD.test(decoded));
    return carries ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is `0`, `false`, `[]`, `{}`, blank, or made of these only: an empty list of failures. */
export function isNothing(value: Tree): boolean {
  if (value === null || typeof value === 'boolean') return value !== true;
  if (typeof value === 'string')
    return /^(?:0*(?:\.0+|e0)?|false|null|none|nil|undefined|no?|n\/?a|-+|无|\[\s*\]|\{\s*\})$/i.test(
      value.trim(),
    );
  return Object.values(value).every(isNothing);
}

/** All scalars in a value as text, with lists of ids split: `"1,2"` gives two. */
export function scalarsIn(value: Tree): string[] {
  if (value === null) return [];
  if (isTreeObject(value) || Array.isArray(value)) return Object.values(value).flatMap(scalarsIn);
  return String(value)
    .split(/[,，;；|、\s]+/)
    .filter((text) => text !== '');
}

/** The values of a field: itself, or the items of its list. */
export function flat(value: Tree): Tree[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  return isTreeObject(value) ? [] : [value];
}

/** The text content of a string with markup in it. */
export function markedUp(raw: Tree): string {
  return typeof raw === 'string' && raw.includes('</') ? raw.replace(/<[^>]*>/g, ' ') : '';
}
