import type { Browser } from 'webextension-polyfill';
import { originOf } from '@/utils/domain/gateway-address';
import { matchesPattern } from '@/utils/domain/match-pattern';
import { PAGE_HOSTS } from '@/utils/domain/site-hosts';
import type { SessionMap } from '../storage/session-map';

/**
 * Pages that the manifest does not name and that the user has allowed, in the popup (在此网站启用) or by a custom surface.
 * The browser's permission decides; the registration only says on which of the allowed hosts pages are read, since a
 * shop's own gateway is an allowed host too.
 */
export interface AllowedSites {
  /**
   * Reads pages of this match pattern from now on, including open ones. False if the permission is not given (yet): the
   * pattern is remembered until `permissionsAdded`.
   */
  allow(pattern: string): Promise<boolean>;
  /** The user has given permissions: the patterns that waited for them are read from now on. */
  permissionsAdded(): Promise<void>;
  /** Revoked in options or in the browser: pages of these patterns are no longer read. */
  permissionsRemoved(origins: string[]): Promise<void>;
  /** Whether content scripts at this address may send messages. */
  isAllowedPage(url: string): Promise<boolean>;
  /** The pattern to ask for, if this page is not read yet and could be. */
  canAllow(url: string): Promise<string | undefined>;
}

const DETECTOR = 'allowed-detector';
const READER = 'allowed-page-orders';

export function createAllowedSites(browser: Browser, pending: SessionMap<true>): AllowedSites {
  const patterns = async (): Promise<string[]> => {
    const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR] });
    return scripts[0]?.matches ?? [];
  };
  const register = async (matches: string[]): Promise<void> => {
    await browser.scripting.unregisterContentScripts({ ids: [DETECTOR, READER] }).catch(() => undefined);
    if (matches.length > 0) await browser.scripting.registerContentScripts(scriptsFor(matches));
  };
  const isAllowedPage = async (url: string): Promise<boolean> =>
    fitsAny(PAGE_HOSTS, url) || fitsAny(await patterns(), url);

  const allow = async (pattern: string): Promise<boolean> => {
    if (!(await browser.permissions.contains({ origins: [pattern] }))) {
      await pending.update(pattern, () => true);
      return false;
    }
    await pending.update(pattern, () => undefined);
    const known = await patterns();
    if (known.includes(pattern)) return true;
    await register([...known, pattern]);
    await readOpenPages(browser, pattern);
    return true;
  };

  return {
    isAllowedPage,
    allow,
    async permissionsAdded() {
      for (const [pattern] of await pending.entries()) await allow(pattern);
    },
    permissionsRemoved: async (origins) =>
      register((await patterns()).filter((each) => !origins.includes(each))),
    async canAllow(url) {
      const address = new URL(url);
      if (!/^https?:$/.test(address.protocol) || (await isAllowedPage(url))) return undefined;
      return originOf(address);
    },
  };
}

function fitsAny(patterns: string[], url: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, url));
}

/** Registered scripts run only from the next load on: open pages get theirs now. */
async function readOpenPages(browser: Browser, pattern: string): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: pattern })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    const reader = { target, files: ['/content-scripts/page-orders.js'], world: 'MAIN' as const };
    await browser.scripting.executeScript(reader).catch(() => undefined);
    await browser.scripting
      .executeScript({ target, files: ['/content-scripts/detector.js'] })
      .catch(() => undefined);
  }
}

function scriptsFor(matches: string[]): Parameters<Browser['scripting']['registerContentScripts']>[0] {
  const common = { matches, allFrames: true, runAt: 'document_start', persistAcrossSessions: true } as const;
  return [
    { ...common, id: DETECTOR, js: ['/content-scripts/detector.js'] },
    { ...common, id: READER, js: ['/content-scripts/page-orders.js'], world: 'MAIN' } as typeof common & {
      id: string;
      js: string[];
    },
  ];
}
