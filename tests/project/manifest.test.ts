import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, justified, PERMISSIONS } from '@/tooling/store/permissions';

/** The built manifests against the one list of permissions and their reasons, which the stores get too. */

const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const PAGES = PERMISSIONS.filter(({ isRead }) => isRead).flatMap(({ names }) => names);

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  content_scripts: { matches: string[]; js: string[]; world?: string }[];
  web_accessible_resources?: { resources: string[]; matches: string[]; use_dynamic_url?: boolean }[];
  chrome_url_overrides?: unknown;
  externally_connectable?: { ids?: string[]; matches?: string[] };
}

function read(target: string): Manifest {
  return JSON.parse(readFileSync(new URL(`../../.output/${target}/manifest.json`, import.meta.url), 'utf8'));
}

const sorted = (list: string[]): string[] => [...list].sort();

describe.each(BUILDS)('manifest of %s', (target) => {
  const manifest = read(target);

  it.each(FIELDS)('%s: each has a reason, and no reason is without its permission', (field) => {
    expect(manifest.manifest_version).toBe(3);
    expect(sorted(manifest[field])).toEqual(sorted(justified(field, target)));
  });

  it('contains no test host', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/localhost|127\.0\.0\.1|sandbox-run|example/);
  });

  it('reads only the pages of the list', () => {
    for (const script of manifest.content_scripts) expect(sorted(script.matches)).toEqual(sorted(PAGES));
    expect(manifest.content_scripts.flatMap((script) => script.js)).not.toContain(
      'content-scripts/picker.js',
    );
  });

  it('overrides no browser page: history.html is an extension page, not the browser’s history', () => {
    expect(manifest.chrome_url_overrides).toBeUndefined();
  });

  it('lets pages frame only the picker, under an address that differs in each session or profile', () => {
    const dynamic = target === 'chrome-mv3' ? { use_dynamic_url: true } : {};
    // Static, so they cover every site that a user may allow.
    const matches = ['https://*/*', 'http://*/*'];
    expect(manifest.web_accessible_resources).toEqual([{ resources: ['picker.html'], matches, ...dynamic }]);
  });

  it('allows no external connections, and only its own scripts', () => {
    expect(manifest.externally_connectable?.matches ?? []).toEqual([]);
    expect(manifest.externally_connectable?.ids ?? []).toEqual([]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain(
      "img-src 'self' https://*.alicdn.com https://*.taobaocdn.com https://*.tbcdn.cn;",
    );
    expect(policy).toContain("connect-src 'self' https: http:");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
  });
});

it('each reason is given once, in both languages', () => {
  for (const build of BUILDS)
    for (const field of FIELDS)
      expect(new Set(justified(field, build)).size).toBe(justified(field, build).length);
  for (const { why } of PERMISSIONS) {
    expect(why['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(why.en).toMatch(/^[ -~“”’]+\.$/);
  }
});
