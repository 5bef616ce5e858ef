import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../../../../tooling/browser/temporary-folder';
import { OFFLINE_KEY } from '../../../../tooling/packages/offline-key';

/**
 * A copy of both builds whose Chromium manifest has a `key`: otherwise the id of an unpacked extension depends on its
 * folder, and a profile belongs to an id. (Firefox: the harness sets the uuid.)
 */
export function copyWithFixedId(builds: string): string {
  const folder = temporaryFolder();
  for (const name of ['chrome-mv3', 'firefox-mv3']) {
    cpSync(resolve(builds, name), join(folder, name), { recursive: true });
  }
  const file = join(folder, 'chrome-mv3', 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), key: OFFLINE_KEY }));
  return folder;
}
