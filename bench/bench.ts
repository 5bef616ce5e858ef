import { type Sandbox, startSandbox } from '../sandbox/index';
import { settingsFile } from '../sandbox/shop';
import type { TestBrowser } from '../tests/e2e/harness/browsers';
import { type Desk, openDesk } from '../tests/e2e/harness/desk';
import { benchRoutes } from './pages/page';

/** One browser for all measurements, so that they stand side by side. */
export interface Bench {
  sandbox: Sandbox;
  test: TestBrowser;
  /** The shop is configured, and its options are open. */
  desk: Desk;
  /** Of the browser. */
  version: string;
  /** Fewer repetitions. */
  isQuick: boolean;
  /** To the people who wait, never to standard output: that is the JSON's. */
  tell(line: string): void;
}

export async function openBench(isQuick: boolean): Promise<Bench> {
  const sandbox = await startSandbox({ routes: benchRoutes });
  const desk = await openDesk('chromium', sandbox, settingsFile());
  const version = await desk.test.browser.version();
  return { sandbox, test: desk.test, desk, version, isQuick, tell: (line) => console.error(line) };
}

export async function closeBench({ sandbox, test }: Bench): Promise<void> {
  await test.close();
  await sandbox.close();
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
