import { parseXml, XmlDocumentType, XmlElement, XmlText } from '@rgrove/parse-xml';
import { addTo, emptyTree, MAX_DEPTH, type Tree, type TreeObject } from './tree';

/**
 * XML as plain data: an element with child elements is an object, a repeated name a list, anything else its trimmed
 * text. Comments are ignored. Only the five predefined entities are known; a document type is rejected. Raw control
 * characters inside a text, which XML forbids, are read as U+FFFD.
 *
 * @param onAttributes called with the attributes of every element that has some, and with its own text beside child
 *   elements: neither is part of the returned data
 * @throws on anything that is not well-formed
 */
export function parseXmlTree(text: string, onAttributes?: OnAttributes): TreeObject {
  const document = parseXml(text.replace(RAW_CONTROL, STAND_IN), { preserveDocumentType: true });
  if (document.children.some((node) => node instanceof XmlDocumentType)) throw new SyntaxError('DOCTYPE');
  if (!document.root) throw new SyntaxError('no element');
  const tree = emptyTree();
  tree[document.root.name] = toTree(document.root, 0, onAttributes);
  return tree;
}

type OnAttributes = (attributes: TreeObject, element: string) => void;

const RAW_CONTROL = /[^\t\n\r -\uffff]/g;
/** Allowed in a text but never in a name, so that a broken tag stays broken. */
const STAND_IN = '\ue000';

function toTree(element: XmlElement, depth: number, onAttributes?: OnAttributes): Tree {
  if (depth > MAX_DEPTH) throw new SyntaxError('too deep');
  const elements = element.children.filter((node) => node instanceof XmlElement);
  const text = ownText(element);
  const attributes = Object.entries(element.attributes);
  if (elements.length > 0 && text !== '') attributes.push(['text', text]);
  if (attributes.length > 0) onAttributes?.(Object.fromEntries(attributes), element.name);
  if (elements.length === 0) return text;
  const tree = emptyTree();
  for (const child of elements) addTo(tree, child.name, toTree(child, depth + 1, onAttributes));
  return tree;
}

function ownText(element: XmlElement): string {
  const texts = element.children.map((node) => (node instanceof XmlText ? node.text : ''));
  return texts.join('').trim().replaceAll(STAND_IN, '\ufffd');
}
