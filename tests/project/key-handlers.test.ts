import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unguardedKeyHandlers } from './key-handlers';

/** Keys of an input method never act: every key handler of the product goes through components/ui/keyboard.ts. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const shipped = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'components', 'entrypoints', 'utils'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/testing\/|^components\/gallery\//.test(file));

/** Handlers that only observe keys. */
const ANY_KEY: Record<string, string> = {
  'components/picker/invitation.ts': 'Tab shows that the agent has moved the focus here',
  'components/ui/keyboard.ts': 'the guard itself',
  'components/picker/held-keys.ts': 'waits for the release of any key',
  'utils/messages/presence.ts': 'any key shows that a person is present',
};

describe('key handlers', () => {
  it('all go through the guard', () => {
    const found = shipped
      .filter((file) => !(file in ANY_KEY))
      .flatMap((file) => unguardedKeyHandlers(file, readFileSync(`${root}${file}`, 'utf8')));
    expect(found).toEqual([]);
  });

  it('no other code evaluates compositions', () => {
    const judges = shipped.filter((file) =>
      /isComposing|keyCode|composition(?:start|update)/.test(readFileSync(`${root}${file}`, 'utf8')),
    );
    expect(judges.filter((file) => !(file in ANY_KEY))).toEqual([]);
  });
});

describe('the check finds', () => {
  it.each([
    ['an attribute', '<input onKeyDown={(event) => act(event)} />'],
    ['a capturing attribute', '<input onKeyDownCapture={act} />'],
    ['another event', '<input onKeyUp={act} />'],
    ['a handler by name', 'const act = (event) => {}; <input onKeyDown={act} />'],
    ['a listener', "document.addEventListener('keydown', act)"],
    ['a listener in capture', 'window.addEventListener(`keypress`, (event) => act(event), true)'],
    [
      'a listener for unknown event names',
      "for (const type of ['keydown', 'click']) host.addEventListener(type, act)",
    ],
    ['a property', 'field.onkeydown = act'],
    ['props', 'h("input", { onKeyDown: act })'],
  ])('%s', (_, text) => {
    expect(unguardedKeyHandlers('x.tsx', text)).toHaveLength(1);
  });

  it.each([
    ['a guarded attribute', '<input onKeyDown={onKeys((event) => act(event))} />'],
    ['a guarded handler by name', 'const act = onKeys((event) => {}); <input onKeyDown={act} />'],
    ['listeners for other names', "for (const type of ['click', 'input']) host.addEventListener(type, act)"],
    ['another listener', "document.addEventListener('focusin', act)"],
  ])('nothing in %s', (_, text) => {
    expect(unguardedKeyHandlers('x.tsx', text)).toEqual([]);
  });
});
