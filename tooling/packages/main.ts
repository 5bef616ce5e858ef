import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePackages } from './make-packages';
import { packageSettings } from './settings';

/**
 * `npm run package`: everything that stores, and a shop's own server, deliver to browsers, made from the builds in
 * `.output`.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.output/packages');

const { warnings, ...settings } = packageSettings(process.env);
const packages = makePackages({ root, ...settings });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(packages)) {
  writeFileSync(join(folder, name), content);
  console.log(`${String(content.length).padStart(9)}  .output/packages/${name}`);
}
for (const warning of warnings) console.warn(`\n! ${warning}`);
