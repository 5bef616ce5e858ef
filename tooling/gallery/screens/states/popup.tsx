import type { ComponentChild } from 'preact';
import { Popup } from '@/components/popup/popup';
import { PopupScreenProvider } from '@/components/popup/popup-screen';
import { fakePopup } from '@/components/popup/testing/fake-popup';
import { popupView } from '@/components/popup/testing/samples';
import type { Language, Theme } from '@/utils/messages/views';
import { play } from './popup/act';
import { openWorkScenes } from './popup/open-work';
import { openingScenes } from './popup/opening';
import { orderScenes } from './popup/orders';
import { outcomeScenes } from './popup/outcomes';
import type { Scene } from './popup/scene';
import { setUpScenes } from './popup/set-up';
import { typedScenes } from './popup/typed';

/** Every state of the popup, as the gallery draws it. */

export interface PopupState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  play(root: ParentNode, language: Language): Promise<void>;
}

/** Narrower: a side panel. */
const POPUP_WIDTH = 380;

const SCENES: Scene[] = [
  ...openingScenes,
  ...typedScenes,
  ...orderScenes,
  ...setUpScenes,
  ...openWorkScenes,
  ...outcomeScenes,
];

export const popupStates: PopupState[] = SCENES.map(({ name, acts = [], ...scene }) => ({
  name,
  render: (language, theme) => {
    const { preferences } = popupView(scene.view);
    const screen = fakePopup({
      ...scene,
      view: { ...scene.view, preferences: { ...preferences, language, theme } },
    });
    return (
      <PopupScreenProvider value={screen}>
        <Popup tabId={7} isPopup={innerWidth >= POPUP_WIDTH} language={language} />
      </PopupScreenProvider>
    );
  },
  play: (root) => play(acts, root),
}));
