import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { Sandbox } from '../../../sandbox/index';
import { type BrowserName, findBrowser } from '../../../scripts/find-browser.mjs';

/** A browser with the store build of the extension in it, that sees the sandbox as the whole internet. */
export interface TestBrowser {
  name: BrowserName;
  browser: Browser;
  /** Address of an extension page, such as `popup.html`. */
  address(page: string): string;
  close(): Promise<void>;
}

export interface StartOptions {
  headless?: boolean;
  /** Folder with `chrome-mv3` and `firefox-mv3`. */
  builds?: string;
  /** Further Firefox preferences. */
  preferences?: Record<string, unknown>;
  size?: { width: number; height: number };
  /** Of the computer, e.g. `America/New_York`. */
  timeZone?: string;
  /** Folder of the browser's profile, to come back to; a fresh one is made and thrown away without it. */
  profile?: string;
  /** A program that starts the browser, whose path it finds in BROWSER_BEHIND. */
  wrapper?: string;
  /** The sandbox's certificate is made by nobody: with this it is not let pass, and no page of the sandbox opens. */
  checksCertificates?: boolean;
  /** Hosts that are asked for past the proxy. */
  direct?: readonly string[];
  /** The same, and their names lead to this computer. */
  local?: readonly string[];
}

const GECKO_ID = 'order-lock@qianniu-order-lock.org';
/** Given before the start, so that extension pages have a known address. */
const FIREFOX_UUID = '7c3b1d52-5c0a-4b1e-9d55-2b6f0c1a9e41';
const SIZE = { width: 1440, height: 900 };

/** Loads the builds that `npm run build` makes for the stores. @throws Error when the browser is not installed */
export async function startBrowser(
  name: BrowserName,
  sandbox: Pick<Sandbox, 'proxyPort'>,
  options: StartOptions = {},
): Promise<TestBrowser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  return name === 'chromium'
    ? startChromium(executablePath, sandbox.proxyPort, options)
    : startFirefox(executablePath, sandbox.proxyPort, options);
}

function buildFolder({ builds = process.env.E2E_BUILDS ?? '.output' }: StartOptions, folder: string): string {
  return resolve(builds, folder);
}

async function startChromium(
  executablePath: string,
  proxyPort: number,
  options: StartOptions,
): Promise<TestBrowser> {
  const { width, height } = options.size ?? SIZE;
  const isRoot = process.getuid?.() === 0;
  const browser = await launch({
    executablePath: options.wrapper ?? executablePath,
    headless: options.headless ?? true,
    pipe: true,
    acceptInsecureCerts: !options.checksCertificates,
    env: environment(executablePath, options),
    ...profileOf(options),
    enableExtensions: [buildFolder(options, 'chrome-mv3')],
    defaultViewport: options.headless === false ? null : { width, height },
    args: [
      `--proxy-server=127.0.0.1:${proxyPort}`,
      `--proxy-bypass-list=${pastProxy(options).join(';')}`,
      `--host-resolver-rules=${(options.local ?? []).map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
      ...(options.checksCertificates ? [] : ['--ignore-certificate-errors']),
      `--window-size=${width},${height}`,
      '--lang=zh-CN',
      ...QUIET_CHROMIUM,
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  const origin = new URL(worker.url()).origin.replace('null', '') || worker.url().split('/background')[0];
  return { name: 'chromium', browser, address: (page) => `${origin}/${page}`, close: () => browser.close() };
}

async function startFirefox(
  executablePath: string,
  proxyPort: number,
  options: StartOptions,
): Promise<TestBrowser> {
  const { width, height } = options.size ?? SIZE;
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.wrapper ?? executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: !options.checksCertificates,
    // Lets the preference of the remote-settings server count in a release build.
    env: { ...environment(executablePath, options), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    defaultViewport: options.headless === false ? null : { width, height },
    ...profileOf(options),
    args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      ...proxyPreferences(proxyPort, options),
      ...QUIET_FIREFOX,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      ...options.preferences,
    },
  });
  await browser.installExtension(buildFolder(options, 'firefox-mv3')).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  return {
    name: 'firefox',
    browser,
    address: (page) => `moz-extension://${FIREFOX_UUID}/${page}`,
    close: () => browser.close(),
  };
}

function profileOf({ profile }: StartOptions): { userDataDir?: string } {
  return profile === undefined ? {} : { userDataDir: profile };
}

function environment(
  browser: string,
  { timeZone, wrapper }: StartOptions,
): Record<string, string | undefined> {
  return {
    ...process.env,
    ...(timeZone === undefined ? {} : { TZ: timeZone }),
    ...(wrapper === undefined ? {} : { BROWSER_BEHIND: browser }),
  };
}

function pastProxy({ direct = [], local = [] }: StartOptions): string[] {
  return [...direct, ...local];
}

/** Without these the browser itself asks for hosts of its maker. */
const QUIET_CHROMIUM = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,OptimizationHints,Translate,MediaRouter',
];

function proxyPreferences(port: number, options: StartOptions): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.no_proxies_on': pastProxy(options).join(','),
    'network.dns.localDomains': (options.local ?? []).join(','),
  };
}

/** What Firefox would ask for by itself: with these, a request to an unknown host is the extension's or a page's. */
const QUIET_FIREFOX: Record<string, unknown> = {
  'intl.accept_languages': 'zh-CN, zh, en',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  // The add-on is loaded for the session only: without these its data go with the browser.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'dom.push.enabled': false,
};

/** Chromium itself asks these, whatever it is told. */
const CHROMIUM_ITSELF = ['clients2.google.com', 'update.googleapis.com', 'accounts.google.com'];

/** Hosts beyond the sandbox that anybody asked for, but for the browser itself. */
export function strangers(sandbox: Pick<Sandbox, 'refused'>, name: BrowserName): string[] {
  const own = name === 'chromium' ? CHROMIUM_ITSELF : [];
  return sandbox.refused.filter((address) => !own.includes(address.split(':')[0] ?? ''));
}
