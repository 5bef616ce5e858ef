import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checksums } from '../packages/make-packages';
import { readSources } from '../packages/sources';
import { closeUnreleased, unreleased } from './changelog';
import { prepare, publish, type ReleaseParts } from './release';
import { nextVersion } from './version';

const CHANGELOG = `# Changelog

## Unreleased

### Fixed

- One $1 thing.

## 1.0.0

First version.
`;

/** A checkout with one file in each folder. */
const SOURCES = readSources(fileURLToPath(new URL('../..', import.meta.url)));
const folderOf = (path: string): string => path.split('/')[0] ?? '';
const SMALL = Object.fromEntries(
  Object.entries(SOURCES).filter(
    ([path], i, all) => all.findIndex(([other]) => folderOf(other) === folderOf(path)) === i,
  ),
);

describe('nextVersion', () => {
  it.each([
    ['1.2.3', undefined, '### Fixed\n- a', '1.2.4'],
    ['1.2.3', undefined, '### Fixed\n- a\n### Added\n- b', '1.3.0'],
    ['1.2.3', 'major', '### Fixed\n- a', '2.0.0'],
    ['1.9.9', 'minor', '', '1.10.0'],
    ['1.2.3', '1.10.0', '', '1.10.0'],
  ])('%s, wanted %s', (current, wanted, changes, expected) => {
    expect(nextVersion(current, wanted, changes)).toBe(expected);
  });

  it.each([
    ['1.2.2', /is not after 1.2.3/],
    ['1.2.3', /is not after 1.2.3/],
    ['1.3', /a version is/],
    ['next', /a version is/],
  ])('refuses %s', (wanted, why) => {
    expect(() => nextVersion('1.2.3', wanted, '')).toThrow(why);
  });
});

describe('the changelog', () => {
  it('is closed under the version, and the next section starts empty', () => {
    expect(unreleased(CHANGELOG)).toBe('### Fixed\n\n- One $1 thing.');
    const closed = closeUnreleased(CHANGELOG, '1.0.1', '2026-12-01');
    expect(closed).toBe(
      CHANGELOG.replace('## Unreleased\n', () => '## Unreleased\n\n## 1.0.1 - 2026-12-01\n'),
    );
    expect(unreleased(closed)).toBe('');
  });

  it('may contain nothing else', () => {
    expect(unreleased('# Changelog\n\n## Unreleased\n\n- a\n')).toBe('- a');
    expect(unreleased('# Changelog\n')).toBe('');
  });
});

describe('a release', () => {
  let root: string;
  let said: string[];
  let parts: ReleaseParts;
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'order-lock-checkout-'));
    for (const [path, content] of Object.entries(SMALL)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    writeFileSync(join(root, 'CHANGELOG.md'), CHANGELOG);
    writeFileSync(join(root, '.gitignore'), '.output/\n');
    for (const args of [
      ['init', '-q'],
      ['config', 'user.name', 'Somebody'],
      ['config', 'user.email', 'somebody@example.com'],
      ['add', '.'],
      ['commit', '-q', '-m', 'All'],
    ])
      git(...args);
    said = [];
    parts = {
      root,
      wanted: undefined,
      day: '2026-12-01',
      make: async (built) => {
        const { version } = JSON.parse(new TextDecoder().decode(built['package.json']));
        const packages = { [`lock-${version}.zip`]: new Uint8Array([1, 2, 3]) };
        return { ...packages, SHA256SUMS: new TextEncoder().encode(checksums(packages)) };
      },
      git,
      say: (line) => said.push(line),
    };
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is shown without writing anything', async () => {
    const before = git('rev-parse', 'HEAD');
    await prepare(parts);
    const text = said.join('\n');
    for (const part of [
      '1.0.0 → 1.0.1',
      'One $1 thing.',
      'lock-1.0.1.zip',
      '039058c6f2c0cb492c533b0a4d14ef77',
    ])
      expect(text).toContain(part);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('rev-parse', 'HEAD')).toBe(before);
  });

  it('is written, committed and tagged', async () => {
    publish(parts, await prepare(parts));
    expect(read('.output/packages/lock-1.0.1.zip')).toBe('\x01\x02\x03');
    expect(git('log', '-1', '--format=%s')).toBe('Release 1.0.1\n');
    expect(git('tag', '--points-at', 'HEAD')).toBe('v1.0.1\n');
    expect(git('show', '--name-only', '--format=').trim().split('\n').sort()).toEqual([
      'CHANGELOG.md',
      'package-lock.json',
      'package.json',
    ]);
    const lock = JSON.parse(read('package-lock.json'));
    expect([JSON.parse(read('package.json')).version, lock.version, lock.packages[''].version]).toEqual([
      '1.0.1',
      '1.0.1',
      '1.0.1',
    ]);
    expect(git('status', '--porcelain')).toBe('');
    // Only the version: a changed order or indent would be noise.
    expect(git('diff', '--shortstat', 'HEAD~1', '--', 'package.json')).toMatch(/1 insertion.*1 deletion/);
    await expect(prepare(parts)).rejects.toThrow(/nothing under Unreleased/);
  });
});
