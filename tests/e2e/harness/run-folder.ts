import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The temporary folder of a whole run: profiles, copies of the build, downloads. A worker that is slow to end is killed,
 * and its Firefox outlives it: what still has its profile in the folder is ended with it.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-e2e-'));
  process.env.TMPDIR = folder;
  return () => {
    spawnSync('pkill', ['-9', '-f', folder]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
