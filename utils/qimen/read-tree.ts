import { parseJson } from './json';
import { isTreeObject, type TreeObject } from './tree';
import { parseXmlTree } from './xml';

/** Reads JSON or XML, whatever was asked for. Throws on anything else. */
export function readTree(text: string): TreeObject {
  const trimmed = text.trim();
  const tree = trimmed.startsWith('<') ? parseXmlTree(trimmed) : parseJson(trimmed);
  if (!isTreeObject(tree)) throw new SyntaxError('not an object');
  return tree;
}
