import { roleOf } from './answer-fields';
import { parseJson } from './json';
import { ContradictoryText, isTreeObject, type TreeObject } from './tree';
import { parseXmlTree } from './xml';

/** An answer as received, including contradictions. */
export interface AnswerDocument {
  root: TreeObject;
  /** Attributes of each XML element, with its own text beside child elements. */
  attributes: TreeObject[];
  /** An object repeats a name; its values became a list. */
  isRepeated: boolean;
}

/** Reads JSON or XML, whichever was requested. Throws on anything else. */
export function readDocument(text: string): AnswerDocument {
  const trimmed = text.trim();
  const attributes: TreeObject[] = [];
  let isRepeated = false;
  const onRepeated = () => {
    isRepeated = true;
  };
  const tree = trimmed.startsWith('<')
    ? parseXmlTree(trimmed, (found, element) => attributes.push(named(found, element)))
    : parseJson(trimmed, onRepeated);
  if (!isTreeObject(tree)) throw new SyntaxError('not an object');
  return { root: tree, attributes, isRepeated };
}

/** Attributes renamed by their element: `<failed count="1"/>` is a count of failures. */
function named(attributes: TreeObject, element: string): TreeObject {
  if (roleOf(element) !== 'failure' && roleOf(element) !== 'error-words') return attributes;
  const longer = (name: string) =>
    /^(?:count|num|number|total|size)$/i.test(name) ? `${element}-${name}` : name;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [longer(name), value]));
}

/** Like `readDocument`, but throws if a name is repeated. */
export function readTree(text: string): TreeObject {
  const { root, isRepeated } = readDocument(text);
  if (isRepeated) throw new ContradictoryText('a name twice');
  return root;
}
