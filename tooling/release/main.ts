import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePackages } from '../packages/make-packages';
import { packageSettings } from '../packages/settings';
import { writeSources } from '../packages/sources';
import type { Files } from '../packages/zip';
import { prepare, publish, type ReleaseParts } from './release';

/**
 * `npm run release -- [VERSION | major | minor | patch] [--dry-run]`. The release is built in a separate folder, so a dry
 * run shows the exact packages and checksums of the real one and does not change the checkout.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const isDry = args.includes('--dry-run');
const { warnings, ...settings } = packageSettings(process.env);

async function make(sources: Files): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-release-'));
  try {
    writeSources(sources, folder, root);
    // Its output is shown only on failure.
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'pipe' });
    return makePackages({ root: folder, ...settings });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const parts: ReleaseParts = {
  root,
  wanted: args.find((arg) => !arg.startsWith('--')),
  day: new Date().toISOString().slice(0, 10),
  make,
  git: (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }),
  say: (line) => console.log(line),
};

async function main(): Promise<void> {
  if (!isDry && parts.git('status', '--porcelain') !== '')
    throw new Error('The checkout has changes that are not committed.');
  const prepared = await prepare(parts);
  for (const warning of warnings) console.warn(`! ${warning}\n`);
  if (isDry) console.log('A dry run: nothing was written.');
  else publish(parts, prepared);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
