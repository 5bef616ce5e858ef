import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../find-browser.mjs';
import type { Sandbox } from '../sandbox/index';
import { type StartOptions, startBrowser, type TestBrowser } from './start-browser';
import { until } from './until';

/** A profile that outlives its browser. */
export interface Profile {
  folder: string;
  start(options?: StartOptions): Promise<TestBrowser>;
  /** Closes the last started browser. */
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
 * The driver backs up a Firefox profile's files and restores them some time after the browser has ended: a browser
 * started before that would lose its preferences.
 */
async function preferencesAtRest(folder: string): Promise<void> {
  const files = ['user.js', 'prefs.js'].map((file) => join(folder, file));
  await until('the profile to be restored', () => files.every((file) => !existsSync(`${file}.puppeteer`)));
  for (const file of files) if (!existsSync(file)) writeFileSync(file, '');
}

/** Like a power failure: no more browser code runs. */
export async function crash({ browser }: TestBrowser): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('no process to end');
  const over = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await over;
}
