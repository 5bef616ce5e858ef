import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Source files and their imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** The graph of these files, given as paths below `root`, with or without type imports. */
export function importGraph(root: string, files: readonly string[], { withTypes = true } = {}): ImportGraph {
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const found = [...text.matchAll(STATEMENT)].flatMap(([, type, statement, call]) =>
        type && !withTypes ? [] : resolve(root, file, statement ?? call ?? ''),
      );
      return [file, [...new Set(found)]];
    }),
  );
}

function resolve(root: string, importer: string, from: string): string[] {
  if (!/^(?:@\/|\.)/.test(from)) return [];
  const path = from.startsWith('@/') ? from.slice(2) : normalize(join(dirname(importer), from));
  const ending = ENDINGS.find((one) => /\.tsx?$/.test(path + one) && existsSync(join(root, path + one)));
  return ending === undefined ? [] : [path + ending];
}

/** Everything that is loaded with `start`, including itself. */
export function reachable(graph: ImportGraph, start: string): string[] {
  const found = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return [...found];
}

/** Cycles of files that import each other; not all of them, but empty only if there are none. */
export function importCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const seen = path.indexOf(file);
    if (seen >= 0) cycles.push(path.slice(seen));
    if (seen >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) visit(file, []);
  return cycles;
}
