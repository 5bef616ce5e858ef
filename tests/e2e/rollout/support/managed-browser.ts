import type { BackgroundClient } from '../../../../tooling/browser/background-client';
import type { StartOptions, TestBrowser } from '../../../../tooling/browser/start-browser';
import type { SettingsFile } from '../../../../tooling/sandbox/shop';
import type { UpdateServer } from './update-server';

/** In the format of the settings file. */
type Policy = SettingsFile & { preferences?: object; customSurfaces?: object[]; welcomePage?: boolean };

/** A browser that an administrator has set up by one policy file, and the packages on the shop's own server. */
export interface ManagedBrowser {
  server: UpdateServer;
  /** For its start. */
  options: StartOptions;
  /** Puts this version on the server. */
  publish(version: string): void;
  /** Writes the policy: installs from that server, with these settings. */
  rule(policy: Policy): void;
  /** Lets the browser check for a new version and install it, in the middle of whatever the extension does. */
  update(test: TestBrowser, client: BackgroundClient): Promise<void>;
  close(): Promise<void>;
}
