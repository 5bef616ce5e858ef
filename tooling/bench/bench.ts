import { type AgentSession, openSession } from '../browser/session';
import type { TestBrowser } from '../browser/start-browser';
import { type Sandbox, startSandbox } from '../sandbox/index';
import { settingsFile } from '../sandbox/shop';
import { benchRoutes } from './pages/page';

/** One browser for all measurements, so that they are comparable. */
export interface Bench {
  sandbox: Sandbox;
  test: TestBrowser;
  /** A session with a configured shop and its options open. */
  agent: AgentSession;
  /** Browser version. */
  version: string;
  /** Fewer repetitions. */
  isQuick: boolean;
  /** Prints progress to standard error; standard output is for the JSON. */
  tell(line: string): void;
}

export async function openBench(isQuick: boolean): Promise<Bench> {
  const sandbox = await startSandbox({ routes: benchRoutes });
  const agent = await openSession('chromium', sandbox, settingsFile());
  const version = await agent.test.browser.version();
  return { sandbox, test: agent.test, agent, version, isQuick, tell: (line) => console.error(line) };
}

export async function closeBench({ sandbox, test }: Bench): Promise<void> {
  await test.close();
  await sandbox.close();
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
