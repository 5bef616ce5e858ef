import type { OptionsScreen } from '@/components/options/options-screen';
import type { ScreenDriver } from '@/components/options/testing/screen-driver';
import type { Answers } from '@/components/screen/testing/fake-screen';
import type { OptionsTexts } from '@/utils/i18n/options';
import type { Preferences, ShopView, VaultView } from '@/utils/messages/views';

/** One state of the options page: the background's answers, and the user actions that follow. */
export interface Scene {
  name: string;
  section?: string;
  /** A function: called again for each picture, if an answer depends on earlier actions. */
  answers?: Answers | (() => Answers);
  screen?: Partial<OptionsScreen>;
  /** What differs from the usual ones. */
  preferences?: Partial<Preferences>;
  /** Unsaved form of a shop, as stored in the drafts. */
  drafts?: string;
  play?: (driver: ScreenDriver, t: OptionsTexts) => Promise<void>;
}

export const withShops = (shops: ShopView[]): Answers => ({
  'app/shops': () => shops,
});

export const withVault = (vault: VaultView): Answers => ({
  'app/vault': () => vault,
});
