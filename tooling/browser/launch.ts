import { exit } from 'node:process';
import { type Browser, launch } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../find-browser.mjs';
import { FIREFOX_UUID, GECKO_ID } from './extension';

/** Starts browsers without any extension; all their requests go through a proxy on this computer. */

export interface LaunchOptions {
  headless?: boolean;
  /** Further Firefox preferences. */
  preferences?: Record<string, unknown>;
  size?: { width: number; height: number };
  /** Time zone of the computer, e.g. `America/New_York`. */
  timeZone?: string;
  /** Folder of a lasting profile; without it a fresh one is made and deleted afterwards. */
  profile?: string;
  /** A program that starts the browser, whose path is in BROWSER_BEHIND. */
  wrapper?: string;
  /** Does not accept the sandbox's self-signed certificate: no page of the sandbox opens. */
  checksCertificates?: boolean;
  /** A policy installs the extension; with the usual switches no policy could install anything. */
  isManaged?: boolean;
  /** Further environment variables of the browser. */
  environment?: Record<string, string>;
  /** Hosts requested without the proxy. */
  direct?: readonly string[];
  /** The same, with names that resolve to this computer. */
  local?: readonly string[];
}

const SIZE = { width: 1440, height: 900 };

/** @throws Error if the browser is not installed */
export async function launchBrowser(
  name: BrowserName,
  proxyPort: number,
  options: LaunchOptions = {},
): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not installed`);
  const launchOne = name === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launchOne(executablePath, proxyPort, options);
  endsWithUs(browser);
  return browser;
}

const running = new Set<Browser>();

/**
 * The driver's own handler of the exit skips every second browser, and at SIGTERM it asks Firefox to close, which takes
 * longer than the 500 ms that a test worker gets.
 */
function endsWithUs(browser: Browser): void {
  running.add(browser);
  browser.once('disconnected', () => running.delete(browser));
  process.off('exit', endAll).on('exit', endAll);
  process.off('SIGTERM', leave).on('SIGTERM', leave);
}

function endAll(): void {
  for (const browser of running) browser.process()?.kill('SIGKILL');
}

function leave(): void {
  exit(143);
}

async function launchChromium(
  executablePath: string,
  proxyPort: number,
  options: LaunchOptions,
): Promise<Browser> {
  const { width, height } = options.size ?? SIZE;
  const isRoot = process.getuid?.() === 0;
  return launch({
    executablePath: options.wrapper ?? executablePath,
    headless: options.headless ?? true,
    pipe: true,
    acceptInsecureCerts: !options.checksCertificates,
    env: environmentOf(executablePath, options),
    ...profileOf(options),
    handleSIGTERM: false,
    ignoreDefaultArgs: options.isManaged ? NO_BACKGROUND_REQUESTS : [],
    enableExtensions: true,
    defaultViewport: options.headless === false ? null : { width, height },
    args: [
      `--proxy-server=127.0.0.1:${proxyPort}`,
      `--proxy-bypass-list=${pastProxy(options).join(';')}`,
      `--host-resolver-rules=${(options.local ?? []).map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
      ...(options.checksCertificates ? [] : ['--ignore-certificate-errors']),
      `--window-size=${width},${height}`,
      '--lang=zh-CN',
      ...QUIET_CHROMIUM,
      ...(options.isManaged ? [] : NO_BACKGROUND_REQUESTS),
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
}

async function launchFirefox(
  executablePath: string,
  proxyPort: number,
  options: LaunchOptions,
): Promise<Browser> {
  const { width, height } = options.size ?? SIZE;
  return launch({
    browser: 'firefox',
    executablePath: options.wrapper ?? executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: !options.checksCertificates,
    // Makes a release build honour the preference for the remote-settings server.
    env: { ...environmentOf(executablePath, options), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    defaultViewport: options.headless === false ? null : { width, height },
    ...profileOf(options),
    handleSIGTERM: false,
    args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      ...proxyPreferences(proxyPort, options),
      ...QUIET_FIREFOX,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      ...options.preferences,
    },
  });
}

function profileOf({ profile }: LaunchOptions): { userDataDir?: string } {
  return profile === undefined ? {} : { userDataDir: profile };
}

function environmentOf(
  browser: string,
  { timeZone, wrapper, environment }: LaunchOptions,
): Record<string, string | undefined> {
  return {
    ...process.env,
    ...environment,
    ...(timeZone === undefined ? {} : { TZ: timeZone }),
    ...(wrapper === undefined ? {} : { BROWSER_BEHIND: browser }),
  };
}

function pastProxy({ direct = [], local = [] }: LaunchOptions): string[] {
  return [...direct, ...local];
}

const NO_BACKGROUND_REQUESTS = ['--disable-background-networking'];

/** Without these the browser itself contacts its vendor. */
const QUIET_CHROMIUM = [
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,OptimizationHints,Translate,MediaRouter',
];

function proxyPreferences(port: number, options: LaunchOptions): Record<string, unknown> {
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

/** Turns off Firefox's own requests, so that any request to an unknown host is the extension's or a page's. */
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
  // The add-on is loaded for the session only: without these its data is lost when the browser ends.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': '',
  'app.normandy.enabled': false,
  'browser.newtabpage.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'dom.push.enabled': false,
};
