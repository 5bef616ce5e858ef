import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { extensionId, publicKeyOf } from '../../tooling/packages/crx';
import { makePackages } from '../../tooling/packages/make-packages';
import { OFFLINE_KEY } from '../../tooling/packages/offline-key';
import { writeSources } from '../../tooling/packages/sources';
import { type Files, readFolder } from '../../tooling/packages/zip';

/** What `npm run package` makes of the builds in `.output`. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const key = newKey();
const updateUrl = 'https://it.example.com/a&b/';
const packages = makePackages({ root, key, updateUrl });
const { version } = JSON.parse(textOf(readFolder(join(root, '.output/chrome-mv3')), 'manifest.json'));
const NAME = `qianniu-order-lock-${version}`;
const id = extensionId(publicKeyOf(key));
const GECKO_ID = 'order-lock@qianniu-order-lock.org';

function contentOf(files: Files, name: string): Uint8Array {
  const content = files[name];
  if (!content) throw new Error(`no ${name}`);
  return content;
}

function textOf(files: Files, name: string): string {
  return new TextDecoder().decode(contentOf(files, name));
}

/** The files in a package, and its manifest. */
function open(name: string, from = 0): { files: Files; manifest: Record<string, unknown> } {
  const files = unzipSync(contentOf(packages, name).subarray(from));
  return { files, manifest: JSON.parse(textOf(files, 'manifest.json')) };
}

function differences(a: Files, b: Files): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const same = (name: string): boolean =>
    Buffer.from(a[name] ?? []).equals(b[name] ?? new Uint8Array()) && !!a[name] && !!b[name];
  return [...names].filter((name) => !same(name)).sort();
}

describe('packages', () => {
  it('are these', () => {
    expect(Object.keys(packages).sort()).toEqual(
      [
        'SHA256SUMS',
        `${NAME}-chrome-offline.zip`,
        `${NAME}-chrome.zip`,
        `${NAME}-firefox-intranet.xpi`,
        `${NAME}-firefox.zip`,
        `${NAME}-sources.zip`,
        `${NAME}.crx`,
        'updates.json',
        'updates.xml',
      ].sort(),
    );
  });

  it.each([
    ['chrome-mv3', `${NAME}-chrome.zip`],
    ['firefox-mv3', `${NAME}-firefox.zip`],
  ])('%s goes to the store as it is', (target, name) => {
    const built = readFolder(join(root, '.output', target));
    expect(differences(open(name).files, built)).toEqual([]);
    expect(Object.keys(built).length).toBeGreaterThan(10);
  });

  it('each other one is a store package with one additional field in its manifest', () => {
    const chrome = open(`${NAME}-chrome.zip`);
    const firefox = open(`${NAME}-firefox.zip`);
    const offline = open(`${NAME}-chrome-offline.zip`);
    expect(offline.manifest).toEqual({ ...chrome.manifest, key: OFFLINE_KEY });
    const crx = contentOf(packages, `${NAME}.crx`);
    const signed = open(`${NAME}.crx`, 12 + Buffer.from(crx).readUInt32LE(8));
    expect(signed.manifest).toEqual({ ...chrome.manifest, update_url: `${updateUrl}updates.xml` });
    const intranet = open(`${NAME}-firefox-intranet.xpi`);
    const own = firefox.manifest.browser_specific_settings as { gecko: object };
    expect(intranet.manifest).toEqual({
      ...firefox.manifest,
      browser_specific_settings: {
        ...own,
        gecko: { ...own.gecko, update_url: `${updateUrl}updates.json` },
      },
    });
    for (const [other, store] of [
      [offline, chrome],
      [signed, chrome],
      [intranet, firefox],
    ] as const)
      expect(differences(other.files, store.files)).toEqual(['manifest.json']);
  });

  it('the update manifests name version, package and id', () => {
    const xml = textOf(packages, 'updates.xml');
    expect(xml).toContain(`<app appid="${id}">`);
    expect(xml).toContain(
      `codebase="https://it.example.com/a&amp;b/${NAME}.crx" version="${version}" prodversionmin="123"`,
    );
    expect(JSON.parse(textOf(packages, 'updates.json'))).toEqual({
      addons: {
        [GECKO_ID]: {
          updates: [
            {
              version,
              update_link: `${updateUrl}${NAME}-firefox-intranet.xpi`,
              applications: { gecko: { strict_min_version: '140.0' } },
            },
          ],
        },
      },
    });
  });

  it('SHA256SUMS has the checksum of every other file', () => {
    const sums = Object.fromEntries(
      textOf(packages, 'SHA256SUMS')
        .trim()
        .split('\n')
        .map((line) => line.split('  ').reverse()),
    );
    const { SHA256SUMS: _, ...others } = packages;
    const expected = Object.entries(others).map(([name, content]) => {
      return [name, createHash('sha256').update(content).digest('hex')];
    });
    expect(sums).toEqual(Object.fromEntries(expected));
  });

  it('another key changes the .crx and what names it, nothing else', () => {
    const others = makePackages({ root, key: newKey(), updateUrl });
    expect(differences(packages, others)).toEqual(['SHA256SUMS', `${NAME}.crx`, 'updates.xml']);
  });
});

describe('the sources zip', () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-sources-'));
  const sources = unzipSync(contentOf(packages, `${NAME}-sources.zip`));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('contains no keys, settings, test data or build output', () => {
    const odd = /(?:^|\/)(?:node_modules|\.output|\.wxt|\.env|tests)(?:\/|$)|\.(?:pem|key|log|zip|crx)$/;
    expect(Object.keys(sources).filter((path) => odd.test(path))).toEqual([]);
  });

  /** In another folder and time zone: builds, and thus all packages, depend on neither. */
  it('builds to the same bytes, and so do its packages', { timeout: 300_000 }, async () => {
    writeSources(sources, folder, root);
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const { PATH, HOME } = process.env;
    const options = { cwd: folder, env: { PATH, HOME, TZ: 'Pacific/Kiritimati' } };
    await promisify(execFile)(process.execPath, [wxt, 'build'], options);
    await promisify(execFile)(process.execPath, [wxt, 'build', '-b', 'firefox'], options);
    for (const target of ['chrome-mv3', 'firefox-mv3']) {
      expect(existsSync(join(folder, '.output', target))).toBe(true);
      const built = readFolder(join(folder, '.output', target));
      expect(differences(built, readFolder(join(root, '.output', target)))).toEqual([]);
    }
    expect(differences(makePackages({ root: folder, key, updateUrl }), packages)).toEqual([]);
  });
});
