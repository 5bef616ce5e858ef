import { useLayoutEffect, useRef } from 'preact/hooks';
import { createButton, type Look } from '@/utils/content/launcher/button';
import { launcherWords } from '@/utils/i18n/launcher';
import type { Language, LauncherState, Theme } from '@/utils/messages/views';

/** Every state of the launcher, as the gallery draws it. */

const STATES: LauncherState['state'][] = [
  'idle',
  'sending',
  'locked',
  'accepted',
  'refused',
  'rejected',
  'unknown',
];
const TID = '4512773019268853117';

export const launcherStates = [
  {
    name: 'all',
    render: (language: Language, theme: Theme) => <Launchers language={language} theme={theme} />,
    play: async (root: ParentNode) => {
      const hosts = [...root.querySelectorAll('section p > div')];
      if (hosts.length === 0 || hosts.some((host) => host.clientWidth === 0)) throw new Error('no launchers');
    },
  },
];

function Launchers({ language, theme }: { language: Language; theme: Theme }) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const words = launcherWords[language];
    const one = (look: Partial<Look>, state: LauncherState['state'] = 'idle'): HTMLElement => {
      const button = createButton(document, { press: () => {}, near: () => {}, far: () => {} });
      button.show({
        state,
        theme,
        lang: language,
        name: `${words.lock} ${TID} ${state}`,
        text: [words.lock, words.state(state, 2, 3)],
        short: words.short(state, 2, 3),
        ...look,
      });
      return button.host;
    };
    const isDocked = { docked: true, dot: true, text: [words.lock, words.orders(3)] } satisfies Partial<Look>;
    const rows = [
      ...STATES.map((state) =>
        row(TID, one({ form: 'full' }, state), one({ form: 'even' }, state), one({ form: 'icon' }, state)),
      ),
      row(
        TID,
        one({ state: 'over' }),
        one({ state: 'over', form: 'even' }),
        one({ state: 'over', form: 'icon' }),
      ),
      row(one(isDocked), one({ ...isDocked, form: 'icon' })),
    ];
    box.current?.replaceChildren(...rows);
  }, [language, theme]);
  return (
    <main>
      <h1 class="ol-unseen">{launcherWords[language].lock}</h1>
      <section ref={box} />
    </main>
  );
}

function row(...parts: (string | HTMLElement)[]): HTMLElement {
  const line = document.createElement('p');
  line.style.cssText = 'display:flex;flex-wrap:wrap;align-items:center;min-height:36px;white-space:nowrap';
  line.append(...parts);
  return line;
}
