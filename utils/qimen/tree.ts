/**
 * An answer as plain data. Numbers stay the text they were written as, so no id is ever rounded; objects have no
 * prototype.
 */
export type Tree = string | boolean | null | Tree[] | TreeObject;
export interface TreeObject {
  [name: string]: Tree;
}

/** Deepest nesting of an answer; real ones have five levels. */
export const MAX_DEPTH = 32;

/** Thrown for a repeated name where one value is expected: the text says two things. */
export class ContradictoryText extends Error {}

export function isTreeObject(tree: Tree | undefined): tree is TreeObject {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** An object without prototype: `__proto__` is a name like any other. */
export function emptyTree(): TreeObject {
  return Object.create(null) as TreeObject;
}

/** Adds a value; under an existing name the values become a list. */
export function addTo(tree: TreeObject, name: string, value: Tree): void {
  const before = tree[name];
  if (before === undefined) tree[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else tree[name] = [before, value];
}
