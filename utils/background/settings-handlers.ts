import type { Handlers } from '@/utils/messages/router';
import type { ConnectionTest, Problem } from '@/utils/messages/views';
import type { CustomSurfaceStore } from '@/utils/shops/custom-surfaces';
import type { PreferenceStore } from '@/utils/shops/preferences';
import type { SettingsFiles } from '@/utils/shops/settings-file';
import type { Shops } from '@/utils/shops/shops';
import type { Vault } from '@/utils/shops/vault';
import type { AllowedSites } from './allowed-sites';
import type { AppHandlers } from './app-handlers';
import type { Gateways } from './gateways';
import { isProblem } from './order-desk';
import { type BrowserPort, done, failed } from './ports';

export interface SettingsHandlerParts {
  shops: Shops;
  vault: Vault;
  files: SettingsFiles;
  preferences: PreferenceStore;
  customSurfaces: CustomSurfaceStore;
  sites: AllowedSites;
  gateways: Gateways;
  browser: BrowserPort;
  now(): number;
  /** Facts for a bug report: no secret, no nick, no order. */
  diagnose(): Promise<string>;
  /** Language or theme changed: toolbar and menu follow. */
  onPreferences(): void;
}

/** Everything that the extension's own pages may ask, but for what an agent may. */
type SettingsHandlers = Omit<Pick<Handlers, Extract<keyof Handlers, `app/${string}`>>, keyof AppHandlers>;

/** What an administrator may do, in options. */
export function createSettingsHandlers(parts: SettingsHandlerParts): SettingsHandlers {
  const { shops, vault, files, preferences, customSurfaces, browser } = parts;
  const tell = (topic: 'shops' | 'vault' | 'preferences'): void => browser.tell({ topic });
  const shopsAfter = async (problem: Problem | undefined) => {
    if (problem) return failed(problem);
    tell('shops');
    return done(await shops.views());
  };
  const vaultAfter = async <T extends object>(changed: Promise<T | Problem>) => {
    const view = await changed;
    if (isProblem(view)) return failed(view);
    tell('vault');
    return done(view as T);
  };

  return {
    'app/shops': async () => done(await shops.views()),
    'app/save-shop': async (input) => shopsAfter(await shops.save(input)),
    'app/remove-shop': async ({ sellerNick }) => shopsAfter(await shops.remove(sellerNick)),
    async 'app/order-shops'({ sellerNicks }) {
      await shops.order(sellerNicks);
      return shopsAfter(undefined);
    },
    async 'app/import-settings'({ text, passphrase, confirmed }) {
      const report = await files.importText(text, { passphrase, confirmed });
      if (isProblem(report)) return failed(report);
      tell('shops');
      tell('preferences');
      parts.onPreferences();
      return done(report);
    },
    async 'app/export-settings'({ passphrase }) {
      const text = await files.exportText(passphrase);
      return typeof text === 'string' ? done({ text }) : failed(text);
    },
    async 'app/test-connection'({ sellerNick }) {
      const test = await testConnection(parts, sellerNick);
      if (isProblem(test)) return failed(test);
      await shops.noteTest(sellerNick, test);
      tell('shops');
      return done(test);
    },

    'app/preferences': async () => done(await preferences.get()),
    async 'app/set-preferences'({ preferences: change }) {
      const now = await preferences.set(change);
      if (isProblem(now)) return failed(now);
      tell('preferences');
      parts.onPreferences();
      return done(now);
    },

    'app/custom-surfaces': async () => done(await customSurfaces.list()),
    async 'app/save-custom-surfaces'({ surfaces }) {
      const saved = await customSurfaces.save(surfaces);
      if (isProblem(saved)) return failed(saved);
      // Read from now on, where the browser gives access.
      for (const { urlPattern } of saved) await parts.sites.allow(urlPattern).catch(() => false);
      return done(saved);
    },

    'app/vault': async () => done(await vault.view()),
    'app/open-vault': ({ passphrase }) => vaultAfter(vault.open(passphrase)),
    'app/close-vault': () => vaultAfter(vault.close('by-hand')),
    'app/set-passphrase': ({ passphrase, current }) => vaultAfter(vault.setPassphrase(passphrase, current)),
    'app/set-auto-close': (autoClose) => vaultAfter(vault.setAutoClose(autoClose)),
    async 'app/reset-vault'() {
      const reply = await vaultAfter(vault.reset());
      tell('shops');
      return reply;
    },
    'app/diagnostics': async () => done({ text: await parts.diagnose() }),
  };
}

/** Four answers of their own, side by side; none of the calls can lock anything. */
async function testConnection(
  { shops, gateways, now }: SettingsHandlerParts,
  sellerNick: string,
): Promise<ConnectionTest | Problem> {
  const shop = await shops.get(sellerNick);
  const credentials = await shops.credentials(sellerNick);
  if (!shop) return { code: 'shop-missing', detail: { shop: sellerNick } };
  if (isProblem(credentials)) return credentials;
  const { topUrl, signMethod } = shop;
  const [time, lockGateway] = await Promise.all([
    gateways.tester.time({ topUrl, signMethod, credentials }),
    gateways.tester.probe({ settings: shop, credentials, sellerNick: shop.sellerNick }),
  ]);
  return { at: now(), ...time, lockGateway };
}
