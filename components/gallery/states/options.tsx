import type { ComponentChild } from 'preact';
import { OptionsPage } from '@/components/options/options-page';
import { fakeEnv, PREFERENCES } from '@/components/options/testing/fake-env';
import { handsOn } from '@/components/options/testing/hands';
import { SHOPS } from '@/components/options/testing/samples';
import { options } from '@/utils/i18n/options';
import type { Language, Theme } from '@/utils/messages/views';
import { firstRunScenes } from './options/first-run';
import { type Scene, withShops } from './options/scene';
import { sectionScenes } from './options/sections';
import { securityScenes } from './options/security';
import { shopScenes } from './options/shops';

/** Every state of the options page, as the gallery draws it. */

export interface OptionsState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  /** Brings the rendered screen into its state, by the keys and clicks of a person. */
  play?: (root: ParentNode, language: Language) => Promise<void>;
}

const SCENES: Scene[] = [...firstRunScenes, ...shopScenes, ...securityScenes, ...sectionScenes];

export const optionsStates: OptionsState[] = SCENES.map(
  ({ name, section = 'shops', answers, env, drafts, play }) => ({
    name,
    render: (language, theme) => {
      const world = fakeEnv(
        {
          // Whoever is in another section has shops.
          ...(section === 'shops' ? {} : withShops(SHOPS)),
          ...(typeof answers === 'function' ? answers() : answers),
          'app/preferences': () => ({ ok: true, value: { ...PREFERENCES, language, theme } }),
        },
        { language, ...env },
      );
      if (drafts) world.drafts.setItem('order-lock.shop-drafts', drafts);
      return <OptionsPage env={world} initialSection={section} />;
    },
    ...(play && { play: (root, language) => play(handsOn(root), options[language]) }),
  }),
);
