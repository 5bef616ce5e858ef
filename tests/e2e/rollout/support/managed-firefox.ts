import { resolve } from 'node:path';
import { privileged } from '../../../../tooling/browser/privileged';
import { intranetPackage, withManifest } from '../../../../tooling/packages/make-packages';
import { readFolder } from '../../../../tooling/packages/zip';
import type { ManagedBrowser } from './managed-browser';
import { createSystemPolicy } from './system-policy';
import { startUpdateServer } from './update-server';

/** Where Debian's Firefox ESR looks for `policies.json`. */
export const FIREFOX_FOLDER = '/usr/lib/firefox-esr/distribution';

const ID = 'order-lock@qianniu-order-lock.org';

export async function manageFirefox(): Promise<ManagedBrowser> {
  const build = readFolder(resolve(process.env.E2E_BUILDS ?? '.output', 'firefox-mv3'));
  const server = await startUpdateServer();
  const policy = createSystemPolicy(FIREFOX_FOLDER, 'policies.json');
  let newest = '';

  return {
    server,
    options: { ...policy.options, installs: ID, preferences: AS_ON_AN_INTRANET },
    publish: (version) => {
      const files = intranetPackage(withManifest(build, { version }), server.url);
      newest = Object.keys(files).find((name) => name.endsWith('.xpi')) ?? '';
      server.publish(files);
    },
    rule: (settings) =>
      policy.write({
        policies: {
          ExtensionSettings: {
            [ID]: { installation_mode: 'force_installed', install_url: `${server.url}${newest}` },
          },
          '3rdparty': { Extensions: { [ID]: settings } },
        },
      }),
    async update(test) {
      const chrome = await privileged(test.browser);
      await chrome(UPDATE);
    },
    async close() {
      await server.close();
      policy.throwAway();
    },
  };
}

/** The package is not signed (ESR accepts that by preference), and the server uses plain http. */
const AS_ON_AN_INTRANET = {
  'xpinstall.signatures.required': false,
  'extensions.checkUpdateSecurity': false,
};

/** The equivalent of 检查更新 in about:addons. */
const UPDATE = `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID('${ID}');
  const install = await new Promise((done, fail) => addon.findUpdates({
    onUpdateAvailable: (_, found) => done(found),
    onNoUpdateAvailable: () => fail(new Error('no update')),
  }, AddonManager.UPDATE_WHEN_USER_REQUESTED));
  await install.install();
})()`;
