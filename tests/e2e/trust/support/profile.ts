import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../../../sandbox/index';
import type { BrowserName } from '../../../../scripts/find-browser.mjs';
import { type StartOptions, startBrowser, type TestBrowser } from '../../harness/browsers';
import { until } from '../../harness/until';

/** A profile that outlives the browser that runs on it. */
export interface Profile {
  folder: string;
  start(options?: StartOptions): Promise<TestBrowser>;
  /** Ends the browser that was started last. */
  close(): Promise<void>;
  throwAway(): void;
}

export function createProfile(name: BrowserName, sandbox: Sandbox): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-profile-'));
  let last: TestBrowser | undefined;
  return {
    folder,
    async start(options = {}) {
      if (name === 'firefox') await preferencesAtRest(folder);
      last = await startBrowser(name, sandbox, { ...options, profile: folder });
      return last;
    },
    close: async () => last?.close(),
    throwAway: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * The driver keeps copies of a Firefox profile's own files, and puts them back some time after the browser has ended:
 * a browser that is started before would lose what it was given.
 */
async function preferencesAtRest(folder: string): Promise<void> {
  const files = ['user.js', 'prefs.js'].map((file) => join(folder, file));
  await until('the profile to be put back', () => files.every((file) => !existsSync(`${file}.puppeteer`)));
  for (const file of files) if (!existsSync(file)) writeFileSync(file, '');
}

/** As when the power goes: no browser code runs any more. */
export async function crash({ browser }: TestBrowser): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('no process to end');
  const over = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await over;
}
