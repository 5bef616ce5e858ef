import { generateKeyPairSync } from 'node:crypto';
import { resolve } from 'node:path';
import type { Target } from 'puppeteer-core';
import { linuxPolicy } from '../../../../components/options/seats/files/linux';
import type { PolicyValues } from '../../../../components/options/seats/files/policy-values';
import { createKill } from '../../../../tooling/browser/kill';
import { until } from '../../../../tooling/browser/until';
import { extensionId, publicKeyOf } from '../../../../tooling/packages/crx';
import { signedPackage, withManifest } from '../../../../tooling/packages/make-packages';
import { readFolder } from '../../../../tooling/packages/zip';
import type { ManagedBrowser } from './managed-browser';
import { createSystemPolicy } from './system-policy';
import { startUpdateServer } from './update-server';

/** Where Chromium looks for policies. */
export const CHROMIUM_FOLDER = '/etc/chromium';

/** Hosts that the policy lets the extension access; the manifest requests them as optional only. */
export const ALLOWED_HOST = 'erp.example.com';

export async function manageChromium(): Promise<ManagedBrowser> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const id = extensionId(publicKeyOf(key));
  const build = readFolder(resolve(process.env.E2E_BUILDS ?? '.output', 'chrome-mv3'));
  const server = await startUpdateServer();
  const policy = createSystemPolicy(CHROMIUM_FOLDER, 'policies/managed/order-lock.json');
  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().includes(id);

  return {
    server,
    options: { ...policy.options, installs: id },
    publish: (version) => server.publish(signedPackage(withManifest(build, { version }), key, server.url)),
    rule: (settings) => {
      // As 给其他座席 writes it.
      const at = { id, address: `${server.url}updates.xml` };
      const made = JSON.parse(linuxPolicy(at, settings as unknown as PolicyValues));
      const installed = made.ExtensionSettings[id];
      policy.write({
        ...made,
        ExtensionSettings: { [id]: { ...installed, runtime_allowed_hosts: [`*://${ALLOWED_HOST}`] } },
        // Otherwise no driver sees an extension that a policy installed.
        DeveloperToolsAvailability: 1,
      });
    },
    async update(test, client) {
      const found = await client.page.evaluate('chrome.runtime.requestUpdateCheck()');
      const { status } = found as { status: string };
      if (status !== 'update_available') throw new Error(`no update: ${status}`);
      // It is installed once nothing of the extension runs; its worker then starts by itself.
      const kill = await createKill(test, await test.browser.newPage());
      await client.page.close();
      await kill();
      await until('the end of its worker', () => !test.browser.targets().some(isWorker));
      await test.browser.waitForTarget(isWorker);
    },
    async close() {
      await server.close();
      policy.throwAway();
    },
  };
}
