import type { OptionsEnv } from '@/components/options/env';
import type { FakeAnswers } from '@/components/options/testing/fake-env';
import type { Hands } from '@/components/options/testing/hands';
import type { OptionsTexts } from '@/utils/i18n/options';
import type { ShopView, VaultView } from '@/utils/messages/views';

/** One state of the options page: what the background says, and what a person does then. */
export interface Scene {
  name: string;
  section?: string;
  /** A function: told anew for each picture, where an answer depends on what was done. */
  answers?: FakeAnswers | (() => FakeAnswers);
  env?: Partial<OptionsEnv>;
  /** Unsaved form of a shop, as it stands in the drafts. */
  drafts?: string;
  play?: (hands: Hands, t: OptionsTexts) => Promise<void>;
}

export const withShops = (shops: ShopView[]): FakeAnswers => ({
  'app/shops': () => ({ ok: true, value: shops }),
});

export const withVault = (vault: VaultView): FakeAnswers => ({
  'app/vault': () => ({ ok: true, value: vault }),
});
