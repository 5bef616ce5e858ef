import { type AgentSession, openSession as openIn, sessionIn } from '../../../tooling/browser/session';
import type { StartOptions } from '../../../tooling/browser/start-browser';
import type { BrowserName } from '../../../tooling/find-browser.mjs';
import type { Sandbox } from '../../../tooling/sandbox/index';
import type { SettingsFile } from '../../../tooling/sandbox/shop';
import { borrowBrowser } from './browser-pool';

/** Sessions in the worker's browsers. */

export function openSession(
  name: BrowserName,
  sandbox: Sandbox,
  settings?: SettingsFile,
  start?: StartOptions,
): Promise<AgentSession> {
  return openIn(name, sandbox, settings, start, borrowBrowser);
}

/** The same without any configured shop. */
export async function openUnconfiguredSession(name: BrowserName, sandbox: Sandbox): Promise<AgentSession> {
  return sessionIn(await borrowBrowser(name, sandbox), sandbox);
}
