import { afterAll, beforeAll } from 'vitest';
import type { AgentSession } from '../../../tooling/browser/session';
import type { StartOptions } from '../../../tooling/browser/start-browser';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../tooling/sandbox/index';
import type { SettingsFile } from '../../../tooling/sandbox/shop';
import { openSession } from './session';

/** Sandbox and agent of a suite. They do not exist before the first test starts. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly agent: AgentSession;
}

export interface PlaceOptions {
  sandbox?: SandboxOptions;
  settings?: SettingsFile;
  start?: StartOptions;
}

/** One sandbox and one agent for all tests of the calling suite. */
export function sharedSession(name: BrowserName, options: PlaceOptions = {}): Place {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeAll(async () => {
    sandbox = await startSandbox(options.sandbox);
    agent = await openSession(name, sandbox, options.settings, options.start);
  });

  afterAll(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  return {
    get sandbox() {
      return sandbox;
    },
    get agent() {
      return agent;
    },
  };
}
