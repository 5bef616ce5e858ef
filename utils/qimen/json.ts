import { addTo, emptyTree, MAX_DEPTH, type Tree, type TreeObject } from './tree';

/**
 * Strict JSON (RFC 8259) with four differences from `JSON.parse`: numbers stay the text they were written as, a string
 * may contain raw control characters (ERPs forget to escape a line break), a repeated name is reported, and deep
 * nesting is an error.
 */

const SPACE = /[ \t\n\r]*/y;
/** A backslash before a raw control character is an error: it would mean nothing. */
const STRING = /"[^"\\]*(?:\\[ -\uffff][^"\\]*)*"/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;
/** Control characters as JSON defines them: below the space. */
const RAW_CONTROL = /[^ -\uffff]/g;

/**
 * @param onRepeated called for a name that an object repeats; its values become a list
 * @throws SyntaxError
 */
export function parseJson(text: string, onRepeated: () => void): Tree {
  const reader = new Reader(text, onRepeated);
  const tree = reader.value(0);
  reader.end();
  return tree;
}

class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly onRepeated: () => void,
  ) {}

  value(depth: number): Tree {
    if (depth > MAX_DEPTH) throw new SyntaxError('too deep');
    const first = this.peek();
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    const word = this.token(WORD);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    return this.token(NUMBER) ?? this.fail();
  }

  end(): void {
    if (this.peek() !== undefined) this.fail();
  }

  private object(depth: number): TreeObject {
    const object = emptyTree();
    this.list('{', '}', () => {
      const name = this.string();
      this.expect(':');
      if (name in object) this.onRepeated();
      addTo(object, name, this.value(depth + 1));
    });
    return object;
  }

  private array(depth: number): Tree[] {
    const items: Tree[] = [];
    this.list('[', ']', () => items.push(this.value(depth + 1)));
    return items;
  }

  private list(open: string, close: string, readItem: () => void): void {
    this.expect(open);
    if (this.accept(close)) return;
    do readItem();
    while (this.accept(','));
    this.expect(close);
  }

  /** `JSON.parse` on the single token validates and decodes its escapes. */
  private string(): string {
    const token = this.token(STRING) ?? this.fail();
    return JSON.parse(token.replace(RAW_CONTROL, escapeControl)) as string;
  }

  private token(pattern: RegExp): string | undefined {
    this.peek();
    pattern.lastIndex = this.at;
    const token = pattern.exec(this.text)?.[0];
    if (token === undefined) return undefined;
    this.at += token.length;
    return token;
  }

  private peek(): string | undefined {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
    return this.text[this.at];
  }

  private accept(mark: string): boolean {
    if (this.peek() !== mark) return false;
    this.at += 1;
    return true;
  }

  private expect(mark: string): void {
    if (!this.accept(mark)) this.fail();
  }

  private fail(): never {
    throw new SyntaxError(`unexpected text at ${this.at}`);
  }
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
