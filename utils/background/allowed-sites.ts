import type { Browser } from 'webextension-polyfill';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';
import { matchesPattern } from '@/utils/surfaces/match-pattern';
import type { SessionMap } from './session-map';

/**
 * Pages beyond the manifest that somebody allowed: by hand in the popup (在此网站启用) or by a custom surface. The
 * browser's own permission is the truth; the registration only says on which of the allowed hosts pages are read
 * (a shop's own gateway is an allowed host too, and no page of ours).
 */
export interface AllowedSites {
  /**
   * Reads pages of this match pattern from now on, open ones too. False where the browser's permission is not given
   * (yet): the wish is remembered, and `permissionsAdded` fulfils it.
   */
  allow(pattern: string): Promise<boolean>;
  /** The user has given permissions: wishes that waited for them come true. */
  permissionsAdded(): Promise<void>;
  /** Taken back in options or in the browser: pages of these are read no more. */
  permissionsRemoved(origins: string[]): Promise<void>;
  /** Whether content scripts may speak from this address. */
  isAllowedPage(url: string): Promise<boolean>;
  /** The pattern to ask for, if this page is not read yet and could be. */
  canAllow(url: string): Promise<string | undefined>;
}

const DETECTOR = 'allowed-detector';
const READER = 'allowed-page-orders';

export function createAllowedSites(browser: Browser, wishes: SessionMap<true>): AllowedSites {
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
      await wishes.update(pattern, () => true);
      return false;
    }
    await wishes.update(pattern, () => undefined);
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
      for (const [pattern] of await wishes.entries()) await allow(pattern);
    },
    permissionsRemoved: async (origins) =>
      register((await patterns()).filter((each) => !origins.includes(each))),
    async canAllow(url) {
      const { protocol, hostname } = new URL(url);
      if (!/^https?:$/.test(protocol) || (await isAllowedPage(url))) return undefined;
      return `${protocol}//${hostname}/*`;
    },
  };
}

function fitsAny(patterns: string[], url: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, url));
}

/** Registered scripts come with the next load only: pages that stand open get theirs now. */
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
