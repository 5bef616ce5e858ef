import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Rules about the repository itself. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const sources = tracked.filter((file) => /^(?:entrypoints|components|utils)\/.*\.tsx?$/.test(file));
const shipped = sources.filter((file) => !/\.(?:test|fuzz)\.tsx?$/.test(file));

const LAYERS: [string, RegExp][] = [
  ['utils/domain/', /^@\/(?!utils\/domain\/)/],
  ['utils/qimen/', /^@\/(?!utils\/(?:domain|qimen)\/|tests\/)/],
  ['utils/trade/', /^@\/(?!utils\/(?:domain|qimen|trade)\/)/],
  ['utils/locks/', /^@\/(?!utils\/(?:domain|qimen|trade|locks)\/)/],
  ['utils/messages/', /^@\/(?!utils\/(?:domain|messages)\/)/],
  ['utils/i18n/', /^@\/(?!utils\/(?:domain|messages|i18n)\/)/],
  ['utils/content/', /^@\/(?!utils\/(?:domain|messages|i18n|content)\/)/],
  ['utils/background/', /^@\/(?!utils\/(?!content\/))/],
  ['components/', /^@\/(?!components\/|utils\/(?:domain|messages|i18n)\/)/],
  ['entrypoints/(?!background)', /^@\/utils\/(?:background|qimen|trade|locks)\//],
  ['entrypoints/(?!detector.content|page-orders.content)', /^@\/utils\/content\//],
];

function imports(file: string): string[] {
  return [...text(file).matchAll(/(?:from|import)\s+'([^']+)'/g)].flatMap((match) => match[1] ?? []);
}

describe('imports go one way', () => {
  it.each(LAYERS)('%s', (folder, forbidden) => {
    const wrong = shipped
      .filter((file) => !file.includes('/testing/'))
      .filter((file) => new RegExp(`^${folder}`).test(file))
      .flatMap((file) =>
        imports(file)
          .filter((from) => forbidden.test(from))
          .map((from) => `${file} → ${from}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('packages', () => {
  const manifest = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;

  it('versions are exact', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.length).toBeGreaterThan(5);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('the lockfile records no download address', () => {
    expect(text('package-lock.json')).not.toContain('"resolved"');
  });

  it('each runtime dependency has its line in docs/decisions', () => {
    const decisions = text('docs/decisions/dependencies.md');
    for (const name of Object.keys(manifest.dependencies ?? {})) expect(decisions).toContain(`\`${name}\``);
  });
});

describe('code', () => {
  it('has no skipped tests and no suppressed checks', () => {
    const silenced =
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b|@ts-(?:ignore|nocheck)|biome-ignore|\bas any\b/;
    const own = 'tests/project/repository.test.ts';
    const files = tracked.filter((file) => /\.tsx?$/.test(file) && file !== own);
    expect(files.filter((file) => silenced.test(text(file)))).toEqual([]);
  });

  it('one idea per file: no shipped file is over 300 lines', () => {
    const longer = (file: string): boolean => text(file).split('\n').length > 300;
    expect(shipped.filter(longer)).toEqual([]);
  });
});
