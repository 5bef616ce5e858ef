import type { ComponentChild } from 'preact';
import historyLooks from '@/components/history/history.css?inline';
import optionsLooks from '@/components/options/options.css?inline';
import popupLooks from '@/components/popup/popup.css?inline';
import orderLooks from '@/components/ui/order.css?inline';
import pickerLooks from '@/components/ui/picker.css?inline';
import uiLooks from '@/components/ui/ui.css?inline';
import welcomeLooks from '@/components/welcome/welcome.css?inline';
import { ALIVE_SHEET } from '@/utils/messages/alive-sheet';
import type { Language, Theme } from '@/utils/messages/views';
import type { ScreenInfo } from './api';
import { historyStates } from './states/history';
import { launcherStates } from './states/launcher';
import { optionsStates } from './states/options';
import { pickerStates } from './states/picker';
import { popupStates } from './states/popup';
import { welcomeStates } from './states/welcome';

/** One state of a screen: how it is rendered, and the user actions that follow. */
export interface State {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  play?: (root: ParentNode, language: Language) => Promise<void>;
}

export interface Screen extends Omit<ScreenInfo, 'states'> {
  /** The style sheets that its page links, and no others. */
  looks: string;
  states: readonly State[];
}

/** The surroundings of what appears in another site's page. */
const MARGIN = 'body{padding:12px}';

export const screens: readonly Screen[] = [
  {
    name: 'picker',
    states: pickerStates,
    looks: `${pickerLooks}${MARGIN}`,
    width: 424,
    height: 664,
    narrow: 384,
    zoomed: { width: 424, height: 450 },
    isTall: false,
  },
  {
    name: 'popup',
    states: popupStates,
    looks: `${uiLooks}${orderLooks}${popupLooks}`,
    width: 380,
    height: 600,
    narrow: 320,
    zoomed: { width: 380, height: 300 },
    isTall: false,
  },
  {
    name: 'options',
    states: optionsStates,
    looks: `${uiLooks}${optionsLooks}`,
    width: 1440,
    height: 900,
    narrow: 820,
    zoomed: { width: 720, height: 450 },
    isTall: true,
  },
  {
    name: 'history',
    states: historyStates,
    looks: `${uiLooks}${historyLooks}`,
    width: 1440,
    height: 900,
    narrow: 900,
    zoomed: { width: 720, height: 450 },
    isTall: false,
  },
  {
    name: 'welcome',
    states: welcomeStates,
    looks: `${uiLooks}${welcomeLooks}`,
    width: 1280,
    height: 900,
    narrow: 640,
    zoomed: { width: 640, height: 450 },
    isTall: true,
  },
  {
    name: 'launcher',
    states: launcherStates,
    looks: `${uiLooks}${MARGIN}${ALIVE_SHEET}`,
    width: 420,
    height: 400,
    narrow: 360,
    zoomed: { width: 420, height: 400 },
    isTall: false,
  },
];
