import { privileged } from '../../../../tooling/browser/privileged';
import type { TestBrowser } from '../../../../tooling/browser/start-browser';
import { until } from '../../../../tooling/browser/until';

/** Controls the whole extension from outside, as a person on the extensions page or an update does. */
export interface ExtensionSwitch {
  off(): Promise<void>;
  on(): Promise<void>;
  /** Stops and restarts it at once, as an update does. */
  reload(): Promise<void>;
}

export function createExtensionSwitch(test: TestBrowser): Promise<ExtensionSwitch> {
  return test.name === 'chromium' ? inChromium(test) : inFirefox(test);
}

async function inChromium(test: TestBrowser): Promise<ExtensionSwitch> {
  const id = JSON.stringify(new URL(test.address('popup.html')).host);
  const page = await test.browser.newPage();
  await page.goto('chrome://extensions');
  const run = async (call: string) => void (await page.evaluate(`${call}.then(() => true)`));
  // Without it a reloaded unpacked extension stays disabled.
  await run('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  return {
    off: () => run(`chrome.management.setEnabled(${id}, false)`),
    on: () => run(`chrome.management.setEnabled(${id}, true)`),
    async reload() {
      await run(`chrome.developerPrivate.reload(${id}, { failQuietly: true })`);
      await until('the new one', () =>
        page.evaluate(`chrome.management.get(${id}).then((it) => it.enabled)`),
      );
    },
  };
}

async function inFirefox(test: TestBrowser): Promise<ExtensionSwitch> {
  const chrome = await privileged(test.browser);
  const run = async (what: 'disable' | 'enable' | 'reload') =>
    void (await chrome(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('order-lock@qianniu-order-lock.org');
      await addon.${what}();
    })()`));
  return { off: () => run('disable'), on: () => run('enable'), reload: () => run('reload') };
}
