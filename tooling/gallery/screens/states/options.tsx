import type { ComponentChild } from 'preact';
import { OptionsPage } from '@/components/options/options-page';
import { fakeOptions } from '@/components/options/testing/fake-options';
import { SHOPS } from '@/components/options/testing/samples';
import { driveScreen } from '@/components/options/testing/screen-driver';
import { options } from '@/utils/i18n/options';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { Language, Theme } from '@/utils/messages/views';
import { firstRunScenes } from './options/first-run';
import { type Scene, withShops } from './options/scene';
import { sectionScenes } from './options/sections';
import { securityScenes } from './options/security';
import { shopScenes } from './options/shops';

/** Every state of the options page, as the gallery draws it. */

interface OptionsState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  /** Brings the rendered screen into its state, by the keys and clicks of a user. */
  play?: (root: ParentNode, language: Language) => Promise<void>;
}

const SCENES: Scene[] = [...firstRunScenes, ...shopScenes, ...securityScenes, ...sectionScenes];

export const optionsStates: OptionsState[] = SCENES.map(
  ({ name, section = 'shops', answers, screen, preferences, drafts, play }) => ({
    name,
    render: (language, theme) => {
      const world = fakeOptions(
        {
          // A user in another section has shops.
          ...(section.startsWith('shops') ? {} : withShops(SHOPS)),
          ...(typeof answers === 'function' ? answers() : answers),
          'app/preferences': () => ({ ...DEFAULT_PREFERENCES, ...preferences, language, theme }),
        },
        { language, ...screen },
      );
      if (drafts) world.drafts.setItem('order-lock.shop-drafts', drafts);
      return <OptionsPage screen={world} initialSection={section} />;
    },
    ...(play && { play: (root, language) => play(driveScreen(root), options[language]) }),
  }),
);
