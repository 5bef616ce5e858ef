import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../packages/sources';
import type { Files } from '../packages/zip';
import { closeUnreleased, unreleased } from './changelog';
import { nextVersion } from './version';

export interface ReleaseParts {
  /** Root of the checkout. */
  root: string;
  /** A version, `major`, `minor` or `patch`; undefined derives it from the changelog. */
  wanted: string | undefined;
  /** `2026-11-30` */
  day: string;
  /** Builds these sources in a separate folder. @returns the packages */
  make(sources: Files): Promise<Files>;
  /** Runs git in the checkout. @returns what it prints */
  git(...args: string[]): string;
  say(line: string): void;
}

/** A release ready to publish; nothing in the checkout has changed yet. */
export interface Prepared {
  version: string;
  /** The changed files of the checkout. */
  changed: Files;
  packages: Files;
}

/** Prepares the next release and prints it. @throws Error if there is nothing to release */
export async function prepare({ root, wanted, day, make, say }: ReleaseParts): Promise<Prepared> {
  const sources = readSources(root);
  const changelog = textOf(sources, 'CHANGELOG.md');
  const current: string = JSON.parse(textOf(sources, 'package.json')).version;
  const changes = unreleased(changelog);
  if (!changes) throw new Error('CHANGELOG.md: nothing under Unreleased');
  const version = nextVersion(current, wanted, changes);
  const changed = {
    'CHANGELOG.md': bytes(closeUnreleased(changelog, version, day)),
    'package.json': bytes(withVersion(textOf(sources, 'package.json'), version)),
    'package-lock.json': bytes(withVersion(textOf(sources, 'package-lock.json'), version)),
  };
  say(`version    ${current} → ${version}`);
  say(`changelog  ## ${version} - ${day}\n\n${changes}\n`);
  const packages = await make({ ...sources, ...changed });
  say('packages');
  for (const [name, content] of Object.entries(packages))
    say(`${String(content.length).padStart(9)}  ${name}`);
  say(`\nSHA256SUMS\n${textOf(packages, 'SHA256SUMS')}`);
  return { version, changed, packages };
}

/** Writes it: packages, changed files, one commit and its tag. Nothing is pushed. */
export function publish({ root, git, say }: ReleaseParts, { version, changed, packages }: Prepared): void {
  const folder = join(root, '.output/packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(packages)) writeFileSync(join(folder, name), content);
  for (const [name, content] of Object.entries(changed)) writeFileSync(join(root, name), content);
  git('add', ...Object.keys(changed));
  git('commit', '-q', '-m', `Release ${version}`, '-m', 'What is new is in CHANGELOG.md.');
  git('tag', '-a', `v${version}`, '-m', `Version ${version}`);
  say(`Packages are in .output/packages; commit and tag v${version} are made, not pushed.`);
}

/** Sets the version of a package or lock file; a lock file also has that of the root package. */
function withVersion(text: string, version: string): string {
  const file = JSON.parse(text);
  const own = file.packages?.[''];
  if (own) own.version = version;
  return `${JSON.stringify({ ...file, version }, null, 2)}\n`;
}

function textOf(files: Files, name: string): string {
  const content = files[name];
  if (!content) throw new Error(`no ${name}`);
  return new TextDecoder().decode(content);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
