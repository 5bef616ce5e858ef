import type { CustomSurfaceStore } from '@/utils/background/shops/custom-surfaces';
import type { PreferenceStore } from '@/utils/background/shops/preferences';
import type { SettingsFiles } from '@/utils/background/shops/settings-file';
import type { Shops } from '@/utils/background/shops/shops';
import type { Vault } from '@/utils/background/vault/vault';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { Problem } from '@/utils/domain/problem';
import type { Handlers } from '@/utils/messages/router';
import type { SeatFacts } from '@/utils/messages/seat-views';
import type { Gateways } from '../gateway/gateways';
import { isProblem } from '../orders/platform';
import { type BrowserPort, done, failed } from '../ports';
import type { AllowedSites } from './allowed-sites';
import type { AppHandlers } from './app-handlers';
import type { OpenWorkHandlers } from './open-work-handlers';

interface SettingsHandlerParts {
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
  seatCheck(): Promise<SeatFacts>;
  /** Language or theme changed: toolbar and menu follow. */
  onPreferences(): void;
}

/** What extension pages may request, except what an agent may do (app-handlers.ts). */
type SettingsHandlers = Omit<
  Pick<Handlers, Extract<keyof Handlers, `app/${string}`>>,
  keyof AppHandlers | keyof OpenWorkHandlers
>;

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
    'app/unreadable-shops': async () => done(await shops.unreadable()),
    async 'app/forget-unreadable-shop'({ key }) {
      await shops.forgetUnreadable(key);
      tell('shops');
      return done(await shops.unreadable());
    },
    'app/save-shop': async (input) => shopsAfter(await shops.save(input)),
    'app/remove-shop': async ({ sellerNick }) => shopsAfter(await shops.remove(sellerNick)),
    async 'app/order-shops'({ sellerNicks }) {
      await shops.order(sellerNicks);
      return shopsAfter(undefined);
    },
    async 'app/import-settings'({ text, ...options }) {
      const report = await files.importText(text, options);
      if (isProblem(report)) return failed(report);
      if ('changes' in report) return done(report);
      tell('shops');
      tell('preferences');
      parts.onPreferences();
      return done(report);
    },
    async 'app/export-settings'(choice) {
      const text = await files.exportText(choice);
      // The passphrase typed for it has opened the vault.
      if (choice.current !== undefined) tell('vault');
      return typeof text === 'string' ? done({ text }) : failed(text);
    },
    async 'app/test-connection'({ sellerNick }) {
      const subject = await shops.testSubject(sellerNick);
      const test = await testConnection(parts, sellerNick);
      if (isProblem(test)) return failed(test);
      await shops.noteTest(sellerNick, test, subject);
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
      // Read from now on, if the browser grants access.
      for (const { urlPattern } of saved) await parts.sites.allow(urlPattern).catch(() => false);
      return done(saved);
    },

    'app/vault': async () => done(await vault.view()),
    async 'app/open-vault'({ passphrase }) {
      const reply = await vaultAfter(vault.open(passphrase));
      if (reply.ok) await shops.resealSecrets().catch(() => undefined);
      return reply;
    },
    'app/close-vault': () => vaultAfter(vault.close('by-hand')),
    'app/set-passphrase': ({ passphrase, current }) => vaultAfter(vault.setPassphrase(passphrase, current)),
    'app/set-auto-close': (autoClose) => vaultAfter(vault.setAutoClose(autoClose)),
    async 'app/reset-vault'() {
      const reply = await vaultAfter(vault.reset());
      tell('shops');
      return reply;
    },
    // The message itself is enough: listeners.ts records user activity.
    'app/at-work': async () => done(null),
    'app/diagnostics': async () => done({ text: await parts.diagnose() }),
    'app/seat-check': async () => done(await parts.seatCheck()),
  };
}

/** Four independent answers at once; none of the calls can lock anything. */
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
