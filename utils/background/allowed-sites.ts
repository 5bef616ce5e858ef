import type { Browser } from 'webextension-polyfill';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';
import { matchesPattern } from './match-pattern';

/**
 * Pages beyond the manifest that somebody allowed: by hand in the popup (在此网站启用) or by a custom surface. The
 * browser's own permission is the truth; the registration only says on which of the allowed hosts pages are read
 * (a shop's own gateway is an allowed host too, and no page of ours).
 */
export interface AllowedSites {
  /** Reads pages of this match pattern from now on. The permission must have been given already. */
  allow(pattern: string): Promise<boolean>;
  forget(pattern: string): Promise<void>;
  /** Whether content scripts may speak from this address. */
  isAllowedPage(url: string): Promise<boolean>;
  /** The pattern to ask for, if this page is not read yet and could be. */
  canAllow(url: string): Promise<string | undefined>;
}

const DETECTOR = 'allowed-detector';
const READER = 'allowed-page-orders';

export function createAllowedSites(browser: Browser): AllowedSites {
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

  return {
    isAllowedPage,
    async allow(pattern) {
      if (!(await browser.permissions.contains({ origins: [pattern] }))) return false;
      await register([...new Set([...(await patterns()), pattern])]);
      return true;
    },
    forget: async (pattern) => register((await patterns()).filter((each) => each !== pattern)),
    async canAllow(url) {
      const { protocol, host } = new URL(url);
      if (!/^https?:$/.test(protocol) || (await isAllowedPage(url))) return undefined;
      return `${protocol}//${host}/*`;
    },
  };
}

function fitsAny(patterns: string[], url: string): boolean {
  return patterns.some((pattern) => fitsPattern(pattern, url));
}

/** A pattern that is none fits nothing. */
export function fitsPattern(pattern: string, url: string): boolean {
  try {
    return matchesPattern(pattern, url);
  } catch {
    return false;
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
