import { useLayoutEffect, useRef } from 'preact/hooks';
import { launcherWords } from '@/utils/i18n/launcher';
import type { Language, LauncherState, Theme } from '@/utils/messages/views';
import { createButton } from '@/utils/page/launcher/button';

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
    const rows = [...STATES, 'compact', 'docked'].map((state) => {
      const known = STATES.find((one) => one === state) ?? 'idle';
      const row = document.createElement('p');
      row.style.cssText = 'display:flex;align-items:center;min-height:36px;white-space:nowrap';
      const one = createButton(document, () => {});
      const isDocked = state === 'docked';
      one.show({
        state: known,
        theme,
        name: `${words.lock} ${TID} ${state}`,
        text: [words.lock, isDocked ? words.orders(3) : words.state(known, 2, 3)],
        compact: state === 'compact',
        docked: isDocked,
        dot: isDocked,
      });
      row.append(isDocked ? '' : TID, one.host);
      return row;
    });
    box.current?.replaceChildren(...rows);
  }, [language, theme]);
  return (
    <main>
      <h1 class="ol-unseen">{launcherWords[language].lock}</h1>
      <section ref={box} />
    </main>
  );
}
