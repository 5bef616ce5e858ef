import { expect, it } from 'vitest';
import { freshenTab } from './freshen-tab';

const TAB = 7;

/** A tab whose frames answer like this, by frame id. */
function tabWith(answers: Record<number, 'read' | 'gone' | 'silent'>) {
  const forgotten: number[] = [];
  const tabs = {
    frames: async () => Object.keys(answers).map(Number),
    gone: async (_: number, frameId: number) => void forgotten.push(frameId),
  };
  const browser = { readAgain: async (_: number, frameId: number) => answers[frameId] ?? 'gone' };
  return { parts: { tabs, browser }, forgotten };
}

it('frames that have gone are forgotten', async () => {
  const { parts, forgotten } = tabWith({ 0: 'read', 3: 'gone' });
  expect(await freshenTab(parts, TAB)).toBeUndefined();
  expect(forgotten).toEqual([3]);
});

it('a busy frame is not another buyer: nothing is forgotten, and nothing may be locked now', async () => {
  const { parts, forgotten } = tabWith({ 0: 'read', 3: 'silent' });
  expect(await freshenTab(parts, TAB)).toEqual({ code: 'page-silent' });
  expect(forgotten).toEqual([]);
});
