import { describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { memorySession } from '@/tests/support/memory-session';
import { createSessionStore } from '../storage/session-store';
import { createAllowedSites } from './allowed-sites';

const PATTERN = 'https://cs.example.com/*';

/** The permissions and registered scripts of a browser. */
function world(granted: string[] = []) {
  let registered: { id: string; matches: string[] }[] = [];
  const injected: number[] = [];
  const browser = {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => granted.includes(origin)),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        registered.filter(({ id }) => ids.includes(id)),
      unregisterContentScripts: async () => {
        registered = [];
      },
      registerContentScripts: async (scripts: typeof registered) => {
        registered = scripts;
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        injected.push(target.tabId);
        return [];
      },
    },
    tabs: { query: async () => [{ id: 7 }] },
  } as unknown as Browser;
  const sites = createAllowedSites(
    browser,
    createSessionStore(memorySession()).map('pending', { entries: 9 }),
  );
  return { sites, granted, injected, registered: () => registered };
}

describe('allowed sites', () => {
  it('reads a site once its permission is given, including open pages', async () => {
    const { sites, injected, registered } = world([PATTERN]);
    expect(await sites.isAllowedPage('https://cs.example.com/chat')).toBe(false);
    expect(await sites.allow(PATTERN)).toBe(true);
    expect(await sites.isAllowedPage('https://cs.example.com/chat')).toBe(true);
    expect(registered().every(({ matches }) => matches.includes(PATTERN))).toBe(true);
    expect(injected).toEqual([7, 7]);
  });

  it('remembers a pattern until the browser’s prompt is answered, even if the popup has closed', async () => {
    const { sites, granted } = world();
    expect(await sites.allow(PATTERN)).toBe(false);
    await sites.permissionsAdded();
    expect(await sites.isAllowedPage('https://cs.example.com/')).toBe(false);
    granted.push(PATTERN);
    await sites.permissionsAdded();
    expect(await sites.isAllowedPage('https://cs.example.com/')).toBe(true);
  });

  it('a host allowed for another purpose, such as a gateway, is not a page to read', async () => {
    const { sites } = world(['https://erp.example.com/*']);
    await sites.permissionsAdded();
    expect(await sites.isAllowedPage('https://erp.example.com/')).toBe(false);
  });

  it('offers sites that are not read yet, without their port', async () => {
    const { sites } = world([PATTERN]);
    expect(await sites.canAllow('https://cs.example.com:8443/chat')).toBe(PATTERN);
    expect(await sites.canAllow('https://myseller.taobao.com/home.htm')).toBeUndefined();
    expect(await sites.canAllow('about:blank')).toBeUndefined();
    await sites.allow(PATTERN);
    expect(await sites.canAllow('https://cs.example.com/chat')).toBeUndefined();
  });

  it('forgets a site whose permission was revoked', async () => {
    const { sites } = world([PATTERN]);
    await sites.allow(PATTERN);
    await sites.permissionsRemoved(['https://other.example.com/*', PATTERN]);
    expect(await sites.isAllowedPage('https://cs.example.com/')).toBe(false);
  });
});
