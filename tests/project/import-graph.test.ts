import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importCycles, importGraph, reachable } from './import-graph';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', 'entrypoints', 'components', 'utils'], {
  cwd: root,
  encoding: 'utf8',
});
const shipped = tracked.split('\n').filter((file) => /(?<!\.test|\.fuzz)\.tsx?$/.test(file));
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('imports', () => {
  it('have no cycles, not even those of types', () => {
    const graph = importGraph(root, shipped);
    expect([...graph.values()].flat().length).toBeGreaterThan(1000);
    expect(importCycles(graph).map((files) => files.join(' → '))).toEqual([]);
  });

  it('are followed: cycles of two and of three are found', () => {
    const graph = new Map([
      ['a', ['b', 'd']],
      ['b', ['a']],
      ['c', ['e']],
      ['d', []],
      ['e', ['f']],
      ['f', ['c', 'd']],
    ]);
    expect(importCycles(graph)).toEqual([
      ['a', 'b'],
      ['c', 'e', 'f'],
    ]);
  });
});

describe('the picker', () => {
  const files = reachable(importGraph(root, shipped, { withTypes: false }), 'entrypoints/picker/main.tsx');
  const messages = (file: string): string[] =>
    [...text(file).matchAll(/['"`]((?:app|detector|picker)\/[a-z-]+)['"`]/g)].flatMap(
      ([, name]) => name ?? [],
    );

  it('sends only its own messages: nothing that it loads names another', () => {
    const names = files.flatMap(messages);
    expect(names).toContain('picker/lock');
    expect(names.filter((name) => !name.startsWith('picker/'))).toEqual([]);
  });
});
