import { h, render } from 'preact';
import type { Language, Theme } from '@/utils/messages/views';
import type { Wanted } from './api';
import { covered } from './covered';
import { cutOff } from './cut-off';
import { usePseudoWords } from './pseudo';
import { type Screen, screens } from './screens';
import { settled, standStill } from './settle';

/** The gallery page: one state at a time, in a body like that of its own page. Driven through `window.gallery`. */

const looks = document.head.appendChild(document.createElement('style'));
const bigLooks = document.head.appendChild(document.createElement('style'));

if (new URLSearchParams(location.search).has('pseudo')) usePseudoWords();

window.gallery = {
  screens: () =>
    screens.map(({ states, looks: _, ...screen }) => ({ ...screen, states: states.map(({ name }) => name) })),
  show,
  theme: (theme) => {
    dress(theme);
    standStill();
  },
  settle: async () => {
    await settled();
    standStill();
  },
  faults: () => [...cutOff(document.body), ...covered(document.body)],
};

async function show({ screen: name, state: wanted, language, theme, bigText }: Wanted): Promise<void> {
  const screen = screens.find((one) => one.name === name);
  const state = screen?.states.find((one) => one.name === wanted);
  if (!screen || !state) throw new Error(`no ${name} ${wanted}`);
  clear();
  wear(screen, bigText === true);
  document.documentElement.lang = language satisfies Language;
  document.title = `${name} ${wanted}`;
  dress(theme);
  const root = document.body.appendChild(document.createElement('div'));
  root.id = 'app';
  render(
    h(() => state.render(language, theme), {}),
    root,
  );
  await settled();
  if (state.play) {
    await state.play(root, language);
    await settled();
  }
  standStill();
}

/** Leaves nothing of the previous state. */
function clear(): void {
  const before = document.getElementById('app');
  if (before) render(null, before);
  document.body.replaceChildren();
  sessionStorage.clear();
  scrollTo(0, 0);
}

function wear(screen: Screen, bigText: boolean): void {
  if (looks.textContent !== screen.looks) looks.textContent = screen.looks;
  bigLooks.textContent = bigText ? doubled(screen.looks) : '';
}

/** Both, as the pages of the extension do it. */
function dress(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.body.dataset.theme = theme;
}

/** The type tokens at twice their size, as for an agent who enlarges text only. */
function doubled(css: string): string {
  const tokens = [...css.matchAll(/(--ol-[\w-]+):\s*([^;}]*\d+px\s*\/\s*\d+px[^;}]*)/g)];
  const rules = tokens.map(
    ([, name, value = '']) => `${name}:${value.replace(/(\d+)px/g, (_, px) => `${Number(px) * 2}px`)}`,
  );
  return `:root:root,.ol-root.ol-root{${rules.join(';')}}`;
}
