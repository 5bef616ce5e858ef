import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StartOptions } from '../../../../tooling/browser/start-browser';

/**
 * A policy of the computer, for one browser only: a file below /etc applies to every browser of the machine, so this
 * one starts in a mount namespace of its own, in which a folder of the test is mounted over the real one.
 */
export interface SystemPolicy {
  /** For the start of the browser. */
  options: Pick<StartOptions, 'wrapper' | 'environment'>;
  write(policy: object): void;
  throwAway(): void;
}

const WRAPPER = fileURLToPath(new URL('./in-namespace.sh', import.meta.url));

/** Why a separate policy is not possible for a browser here; undefined if it is. */
export function whyNoPolicy(folder: string): string | undefined {
  if (process.platform !== 'linux') return 'mount namespaces are of Linux';
  if (process.getuid?.() !== 0) return 'only root may lay a folder over /etc';
  if (!existsSync(folder)) return `there is no ${folder}`;
  const tried = spawnSync('unshare', ['--mount', '--', 'mount', '--bind', tmpdir(), folder]);
  return tried.status === 0 ? undefined : 'no mount namespace may be made here';
}

/** `folder`: where the browser looks (`/etc/chromium`); `file`: the policy's, below it. */
export function createSystemPolicy(folder: string, file: string): SystemPolicy {
  const from = mkdtempSync(join(tmpdir(), 'order-lock-policy-'));
  cpSync(realpathSync(folder), from, { recursive: true });
  mkdirSync(join(from, file, '..'), { recursive: true });
  return {
    options: { wrapper: WRAPPER, environment: { POLICY_FROM: from, POLICY_AT: folder } },
    write: (policy) => writeFileSync(join(from, file), JSON.stringify(policy)),
    throwAway: () => rmSync(from, { recursive: true, force: true }),
  };
}
