import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { driveScreen } from '@/components/options/testing/screen-driver';
import { ArmingProvider } from '@/components/order/arming/arming';
import { alwaysArmed } from '@/components/order/arming/testing/always-armed';
import { fakeWelcome } from '@/components/welcome/testing/fake-welcome';
import { WelcomePage } from '@/components/welcome/welcome-page';
import type { WelcomeScreen } from '@/components/welcome/welcome-screen';
import type { Outcome } from '@/utils/domain/lock';
import { common } from '@/utils/i18n/common';
import { welcome } from '@/utils/i18n/welcome';
import type { Language, Theme } from '@/utils/messages/views';

/** Every state of the welcome page, as the gallery draws it. */

interface WelcomeState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  play?: (root: ParentNode, language: Language) => Promise<void>;
}

function draw(language: Language, theme: Theme, own: Partial<WelcomeScreen> = {}): ComponentChild {
  return <Drawn language={language} theme={theme} own={own} />;
}

interface DrawnProps {
  language: Language;
  theme: Theme;
  own: Partial<WelcomeScreen>;
}

function Drawn({ language, theme, own }: DrawnProps) {
  // The picture is taken after the outcome: the sample ERP answers at once.
  const screen = useMemo(
    () => fakeWelcome({ language, theme, after: (_, run) => void setTimeout(run, 0), ...own }),
    [language, theme, own],
  );
  return (
    <ArmingProvider value={alwaysArmed()}>
      <WelcomePage screen={screen} />
    </ArmingProvider>
  );
}

const NOT_READY: Partial<WelcomeScreen> = {
  isPinned: async () => false,
  shortcuts: { list: async () => [{ name: 'open-picker', keys: '' }], openSettings: () => {} },
};

async function openSample(root: ParentNode): Promise<void> {
  root.querySelector<HTMLButtonElement>('.wel-order button')?.click();
  await rest();
}

async function tried(root: ParentNode, language: Language, outcome: Outcome): Promise<void> {
  await driveScreen(root).choose(common[language].outcome[outcome]);
  await openSample(root);
  // The first box is that of all rows.
  for (const place of [1, 2]) {
    root.querySelectorAll<HTMLInputElement>('.ol-picker input[type=checkbox]')[place]?.click();
    await rest();
  }
  root.querySelector<HTMLButtonElement>('.ol-picker .ol-foot .ol-button-primary')?.click();
  await rest();
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 80));
}

export const welcomeStates: WelcomeState[] = [
  { name: 'agent', render: (language, theme) => draw(language, theme) },
  { name: 'not-ready', render: (language, theme) => draw(language, theme, NOT_READY) },
  {
    name: 'admin',
    render: (language, theme) => draw(language, theme),
    play: (root, language) => driveScreen(root).choose(welcome[language].admin),
  },
  { name: 'sample', render: (language, theme) => draw(language, theme), play: openSample },
  ...(['locked', 'refused', 'unknown'] as const).map((outcome) => ({
    name: `sample-${outcome}`,
    render: (language: Language, theme: Theme) => draw(language, theme),
    play: (root: ParentNode, language: Language) => tried(root, language, outcome),
  })),
];
