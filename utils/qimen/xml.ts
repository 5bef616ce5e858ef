import { parseXml, XmlDocumentType, XmlElement, XmlText } from '@rgrove/parse-xml';
import { emptyTree, MAX_DEPTH, type Tree, type TreeObject } from './tree';

/**
 * XML as plain data: an element with elements in it is an object, a repeated name an array, anything else its text
 * without white space around it. Attributes and comments say nothing here. The parser knows the five predefined
 * entities only; a document type is refused.
 *
 * @throws on anything that is not well-formed
 */
export function parseXmlTree(text: string): TreeObject {
  const document = parseXml(text, { preserveDocumentType: true });
  if (document.children.some((node) => node instanceof XmlDocumentType)) throw new SyntaxError('DOCTYPE');
  if (!document.root) throw new SyntaxError('no element');
  const tree = emptyTree();
  tree[document.root.name] = toTree(document.root, 0);
  return tree;
}

function toTree(element: XmlElement, depth: number): Tree {
  if (depth > MAX_DEPTH) throw new SyntaxError('too deep');
  const elements = element.children.filter((node) => node instanceof XmlElement);
  if (elements.length === 0) return ownText(element);
  const tree = emptyTree();
  for (const child of elements) add(tree, child.name, toTree(child, depth + 1));
  return tree;
}

function ownText(element: XmlElement): string {
  const texts = element.children.map((node) => (node instanceof XmlText ? node.text : ''));
  return texts.join('').trim();
}

function add(tree: TreeObject, name: string, value: Tree): void {
  const before = tree[name];
  if (before === undefined) tree[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else tree[name] = [before, value];
}
