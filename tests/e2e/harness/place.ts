import { afterAll, beforeAll } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/index';
import type { SettingsFile } from '../../../sandbox/shop';
import type { BrowserName } from '../../../scripts/find-browser.mjs';
import type { StartOptions } from './browsers';
import { type Desk, openDesk } from './desk';

/** Where tests take place. There is nothing in it before the first of them begins. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly desk: Desk;
}

export interface PlaceOptions {
  sandbox?: SandboxOptions;
  settings?: SettingsFile;
  start?: StartOptions;
}

/** One sandbox and one desk in it for all tests of the suite that asks. */
export function sharedDesk(name: BrowserName, options: PlaceOptions = {}): Place {
  let sandbox: Sandbox;
  let desk: Desk;

  beforeAll(async () => {
    sandbox = await startSandbox(options.sandbox);
    desk = await openDesk(name, sandbox, options.settings, options.start);
  });

  afterAll(async () => {
    await desk?.close();
    await sandbox?.close();
  });

  return {
    get sandbox() {
      return sandbox;
    },
    get desk() {
      return desk;
    },
  };
}
