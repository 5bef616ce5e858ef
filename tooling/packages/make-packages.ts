import { createHash, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { extensionId, packCrx, publicKeyOf } from './crx';
import { OFFLINE_KEY } from './offline-key';
import { readSources } from './sources';
import { chromiumUpdates, firefoxUpdates } from './update-lists';
import { type Files, readFolder, zip } from './zip';

export interface PackageOptions {
  /** The checkout, with both builds in its `.output`. */
  root: string;
  /** Signs the `.crx`; its public half determines the id of the extension that is installed from it. */
  key: KeyObject;
  /** Address of the folder from which browsers get new versions, with `/` at its end. */
  updateUrl: string;
}

interface Manifest {
  version: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string } };
}

const NAME = 'qianniu-order-lock';
const MANIFEST = 'manifest.json';

/**
 * Every file of `.output/packages`. Apart from the key and the address they depend only on the builds and the sources.
 */
export function makePackages({ root, key, updateUrl }: PackageOptions): Files {
  const chrome = readFolder(join(root, '.output/chrome-mv3'));
  const firefox = readFolder(join(root, '.output/firefox-mv3'));
  const { version } = manifestOf(chrome);
  const name = `${NAME}-${version}`;
  const packages: Files = {
    [`${name}-chrome.zip`]: zip(chrome),
    [`${name}-firefox.zip`]: zip(firefox),
    [`${name}-sources.zip`]: zip(readSources(root)),
    [`${name}-chrome-offline.zip`]: zip(withManifest(chrome, { key: OFFLINE_KEY })),
    ...signedPackage(chrome, key, updateUrl),
    ...intranetPackage(firefox, updateUrl),
  };
  return { ...packages, SHA256SUMS: text(checksums(packages)) };
}

/** The `.crx` of a build, and `updates.xml` beside it. */
export function signedPackage(build: Files, key: KeyObject, updateUrl: string): Files {
  const { version, minimum_chrome_version: minimumVersion = '' } = manifestOf(build);
  const id = extensionId(publicKeyOf(key));
  const file = `${NAME}-${version}.crx`;
  const list = chromiumUpdates({ id, version, minimumVersion, url: `${updateUrl}${file}` });
  return {
    [file]: packCrx(zip(withManifest(build, { update_url: `${updateUrl}updates.xml` })), key),
    'updates.xml': text(list),
  };
}

/**
 * The `.xpi` of a build that looks for updates at a shop's own server, and `updates.json` beside it. Not signed yet.
 */
export function intranetPackage(build: Files, updateUrl: string): Files {
  const { version, browser_specific_settings: settings } = manifestOf(build);
  if (!settings) throw new Error('the Firefox build has no id');
  const { id, strict_min_version: minimumVersion } = settings.gecko;
  const file = `${NAME}-${version}-firefox-intranet.xpi`;
  const gecko = { ...settings.gecko, update_url: `${updateUrl}updates.json` };
  const list = firefoxUpdates({ id, version, minimumVersion, url: `${updateUrl}${file}` });
  return {
    [file]: zip(withManifest(build, { browser_specific_settings: { ...settings, gecko } })),
    'updates.json': text(list),
  };
}

/** In the format of `sha256sum --check`. */
export function checksums(files: Files): string {
  const lines = Object.entries(files).map(([name, content]) => {
    return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
  });
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

function manifestOf(build: Files): Manifest {
  const content = build[MANIFEST];
  if (!content) throw new Error('no build in .output: npm run build');
  return JSON.parse(new TextDecoder().decode(content));
}

/** A build with other fields in its manifest. */
export function withManifest(build: Files, changes: Record<string, unknown>): Files {
  return { ...build, [MANIFEST]: text(JSON.stringify({ ...manifestOf(build), ...changes })) };
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
