import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this process, which is removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
