/**
 * An answer as plain data. Numbers stay the text they were written as, so no id is ever rounded; objects have no
 * prototype.
 */
export type Tree = string | boolean | null | Tree[] | TreeObject;
export interface TreeObject {
  [name: string]: Tree;
}

/** Levels an answer may nest; real ones have five. */
export const MAX_DEPTH = 32;

/** The same name twice where one is meant: the text says two things. */
export class ContradictoryText extends Error {}

export function isTreeObject(tree: Tree | undefined): tree is TreeObject {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** An object without prototype: `__proto__` is a name like any other. */
export function emptyTree(): TreeObject {
  return Object.create(null) as TreeObject;
}
