import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip -9, against the budgets; each page or script with everything it loads at start. */

const BUDGETS: Record<string, number> = {
  'content-scripts/page-orders.js': 4_000,
  'picker.html': 64_000,
  'background.js': 80_000,
  'popup.html': 48_000,
};
const ZIP_BUDGET = 450_000;

export function measureSizes() {
  const output = resolve(process.env.E2E_BUILDS ?? '.output');
  const targets = ['chrome-mv3', 'firefox-mv3'].filter((target) => existsSync(join(output, target)));
  return {
    unit: 'bytes, gzip -9',
    ...Object.fromEntries(targets.map((target) => [target, sizesOf(join(output, target))])),
    zip: zips(output),
  };
}

function sizesOf(folder: string) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const scripts = files.filter((file) => /\.js$|^[^/]+\.html$/.test(file) && !file.startsWith('chunks/'));
  return Object.fromEntries(
    scripts.sort().map((file) => {
      const bytes = scriptsOf(folder, file)
        .map((each) => gzipSync(readFileSync(join(folder, each)), { level: 9 }).length)
        .reduce((sum, one) => sum + one, 0);
      return [file, { bytes, budget: BUDGETS[file] }];
    }),
  );
}

/** A page's scripts, or a script, with their direct and indirect imports. */
function scriptsOf(folder: string, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(join(folder, file))) return [];
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  const pattern = file.endsWith('.html')
    ? /(?:src|href)="\/?([^"]+\.js)"/g
    : /(?:from|import)\s*["']\.\.?\/([^"']+\.js)["']/g;
  const named = [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
  const paths = named.map((name) => (existsSync(join(folder, name)) ? name : `chunks/${name}`));
  const own = file.endsWith('.html') ? [] : [file];
  return [...own, ...paths.flatMap((path) => scriptsOf(folder, path, seen))];
}

function zips(output: string) {
  const files = readdirSync(output).filter((file) => file.endsWith('.zip') && !file.includes('sources'));
  return files.map((file) => ({ file, bytes: readFileSync(join(output, file)).length, budget: ZIP_BUDGET }));
}
