// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The built manifests against the list that docs/security.md justifies line by line. */

const PERMISSIONS = {
  activeTab: 'the popup learns the address of its page, to offer 在此网站启用',
  storage: 'session storage: what tabs have shown, tokens',
  unlimitedStorage: 'the journal of locks must never meet a quota',
  scripting: 'the picker is injected where and when it is asked for',
  alarms: 'vault closes itself, retention',
  contextMenus: '锁单 on a selected number',
  declarativeNetRequestWithHostAccess: 'one call means one call: Connection: close',
};
const PAGES = [
  'https://myseller.taobao.com/*',
  'https://qn.taobao.com/*',
  'https://trade.taobao.com/*',
  'https://trade.tmall.com/*',
  'https://tradearchive.taobao.com/*',
  'https://market.m.taobao.com/app/im/*',
  'https://market.m.taobao.com/app/qn/*',
];
const GATEWAYS = [
  'https://*.api.taobao.com/*',
  'https://eco.taobao.com/*',
  'https://gw.api.taobao.com/*',
  'https://*.tbsandbox.com/*',
];
/** Each browser's own: what the other has no word for. */
const ONLY: Record<string, string[]> = { 'chrome-mv3': ['sidePanel'], 'firefox-mv3': [] };

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; js: string[]; world?: string }[];
  web_accessible_resources?: unknown[];
  chrome_url_overrides?: unknown;
  externally_connectable?: { ids?: string[]; matches?: string[] };
}

function read(target: string): Manifest {
  return JSON.parse(readFileSync(new URL(`../../.output/${target}/manifest.json`, import.meta.url), 'utf8'));
}

const sorted = (list: string[]): string[] => [...list].sort();

describe.each(['chrome-mv3', 'firefox-mv3'])('manifest of %s', (target) => {
  const manifest = read(target);

  it('asks for the justified permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(sorted(manifest.permissions)).toEqual(
      sorted([...Object.keys(PERMISSIONS), ...(ONLY[target] ?? [])]),
    );
    expect(sorted(manifest.host_permissions)).toEqual(sorted([...PAGES, ...GATEWAYS]));
    expect(sorted(manifest.optional_permissions)).toEqual(['clipboardRead', 'idle', 'notifications']);
    expect(sorted(manifest.optional_host_permissions)).toEqual(['http://*/*', 'https://*/*']);
  });

  it('names no host of a test', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/localhost|127\.0\.0\.1|sandbox-run|example/);
  });

  it('reads only the pages of the list', () => {
    for (const script of manifest.content_scripts) expect(sorted(script.matches)).toEqual(sorted(PAGES));
    expect(manifest.content_scripts.flatMap((script) => script.js)).not.toContain(
      'content-scripts/picker.js',
    );
  });

  it('replaces no page of the browser: history.html is a page of ours, not the browser’s history', () => {
    expect(manifest.chrome_url_overrides).toBeUndefined();
  });

  it('lets nobody in: no accessible resources, no outside connections, own scripts only', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable?.matches ?? []).toEqual([]);
    expect(manifest.externally_connectable?.ids ?? []).toEqual([]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self' https: http:");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
  });
});
