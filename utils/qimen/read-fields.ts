import { type FieldRole, plainName, roleOf } from './answer-fields';
import { ContradictoryText, type Tree, type TreeObject } from './tree';

/** Reads the fields of one level by the meaning of their names. */

/** The trimmed text of the first of these names that has one. */
export function textOf(fields: TreeObject, ...plainNames: string[]): string | undefined {
  for (const name of plainNames) {
    for (const [key, value] of Object.entries(fields)) {
      const text = plainName(key) === name ? textIn(value) : undefined;
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** All texts of a role with their plain names, except the given names. */
export function textsByRole(
  fields: TreeObject,
  role: FieldRole,
  ...except: string[]
): [name: string, text: string][] {
  return Object.entries(fields).flatMap(([key, value]): [string, string][] => {
    const name = plainName(key);
    const text = roleOf(key) === role && !except.includes(name) ? textIn(value) : undefined;
    return text === undefined ? [] : [[name, text]];
  });
}

function textByRole(fields: TreeObject, role: FieldRole, ...except: string[]): string | undefined {
  return textsByRole(fields, role, ...except)[0]?.[1];
}

/** The message of one level: error texts first. */
export function wordsIn(fields: TreeObject): string | undefined {
  const error = textByRole(fields, 'error-words', ...SUB_WORDS);
  if (error !== undefined && !/^(?:true|false|[0-9]+)$/.test(error)) return error;
  return textOf(fields, 'msg', 'message') ?? textByRole(fields, 'words', ...SUB_WORDS);
}

/** The platform's second message (`sub_msg`). */
export function subWordsIn(fields: TreeObject): string | undefined {
  return textOf(fields, ...SUB_WORDS);
}

const SUB_WORDS = ['submsg', 'submessage'];

/** The value of a field that must be single. Throws `ContradictoryText` on a list. */
export function single(value: Tree | undefined): Tree | undefined {
  if (Array.isArray(value)) throw new ContradictoryText('one field, several values');
  return value;
}

function textIn(value: Tree): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
