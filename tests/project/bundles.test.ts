// @vitest-environment node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Budgets of what is shipped, and who may carry whose code, read from the built files. */

const output = fileURLToPath(new URL('../../.output', import.meta.url));
const KB = 1000;

/** gzip -9 of one built script with the chunks that it imports. */
const BUDGETS: [string, number][] = [
  ['content-scripts/detector.js', 8],
  ['content-scripts/page-orders.js', 4],
  ['content-scripts/launcher.js', 6],
  ['content-scripts/order-pages.js', 9],
  ['content-scripts/picker.js', 25],
  ['background.js', 45],
  ['popup.html', 25],
];

function read(target: string, file: string): string {
  return readFileSync(join(output, target, file), 'utf8');
}

/** The scripts of a built page or script: itself and what it imports, directly or not. */
function scriptsOf(target: string, file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = read(target, file);
  if (file.endsWith('.html')) {
    const entries = [...text.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap((match) => match[1] ?? []);
    return entries.flatMap((entry) => scriptsOf(target, entry, seen));
  }
  const imports = [...text.matchAll(/(?:from|import)\s*["']\.\.?\/([^"']+\.js)["']/g)].flatMap(
    (match) => match[1] ?? [],
  );
  const chunks = imports.map((name) => (existsSync(join(output, target, name)) ? name : `chunks/${name}`));
  return [file, ...chunks.flatMap((chunk) => scriptsOf(target, chunk, seen))];
}

function gzipSize(target: string, file: string): number {
  const texts = scriptsOf(target, file).map((script) => read(target, script));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

/** The store package: each file deflated, with its two headers in the zip. */
function zipSize(target: string): number {
  const files = readdirSync(join(output, target), { recursive: true }).map(String);
  const packed = files
    .filter((file) => statSync(join(output, target, file)).isFile())
    .map((file) => {
      const { length } = deflateRawSync(readFileSync(join(output, target, file)), { level: 9 });
      return length + 76 + 2 * file.length;
    });
  return packed.reduce((sum, one) => sum + one, 22);
}

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  it.each(BUDGETS)('%s is at most %d kB', (file, budget) => {
    const size = gzipSize(target, file);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(budget * KB);
  });

  it('the whole package is at most 250 kB', () => {
    expect(zipSize(target)).toBeGreaterThan(0);
    expect(zipSize(target)).toBeLessThanOrEqual(250 * KB);
  });

  it('the popup draws its first frame from one script beside its entry point, and one style sheet', () => {
    const page = read(target, 'popup.html');
    expect(page.match(/\.js"/g)).toHaveLength(2);
    expect(page.match(/\.css"/g)).toHaveLength(1);
  });

  it.each(['options.html', 'history.html', 'sidepanel.html'])('%s does not open the popup', (page) => {
    const [, entry = ''] = /<script[^>]+src="\/([^"]+)"/.exec(read(target, 'popup.html')) ?? [];
    expect(read(target, entry)).toContain('popup');
    expect(scriptsOf(target, page)).not.toContain(entry);
  });

  /** Words that stand only in code of the background: gateway, vault, shops. */
  const BACKGROUND_WORDS = ['router/qm', 'target_app_key', 'sign_method', 'appSecret', 'PBKDF2', 'bizOrder'];

  it('the background carries the words that content scripts must not', () => {
    const background = read(target, 'background.js');
    for (const word of BACKGROUND_WORDS) expect(background).toContain(word);
  });

  it.each(['detector', 'page-orders', 'picker'])(
    'content script %s carries no gateway, vault or shop code',
    (name) => {
      const script = scriptsOf(target, `content-scripts/${name}.js`)
        .map((file) => read(target, file))
        .join('\n');
      for (const word of BACKGROUND_WORDS) expect(script).not.toContain(word);
    },
  );

  it('the detector carries neither Preact nor a schema library nor the polyfill', () => {
    const detector = read(target, 'content-scripts/detector.js');
    expect(detector).not.toMatch(/__k|_zod|webextension-polyfill/);
  });

  it('no source map, no test code', () => {
    const files = readdirSync(join(output, target), { recursive: true }).map(String);
    expect(files.filter((file) => /\.map$|test|spec|fixture|gallery/.test(file))).toEqual([]);
  });
});
