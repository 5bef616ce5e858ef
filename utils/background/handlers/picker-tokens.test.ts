import { beforeEach, describe, expect, it } from 'vitest';
import { memorySession } from '@/tests/support/memory-session';
import { createSessionStore } from '../storage/session-store';
import { createPickerTokens, type PickerPass, type PickerTokens } from './picker-tokens';

const TID = '4512773019268853117';
const PAGE = 'https://market.m.taobao.com';
const asker = { tabId: 7, frameId: 3, documentId: 'page', url: `${PAGE}/chat`, origin: PAGE };
const frame = { tabId: 7, frameId: 4, documentId: 'picker', url: 'x', origin: 'x' };
const pass: PickerPass = {
  tabId: 7,
  frameId: 3,
  documentId: 'page',
  origin: PAGE,
  tid: TID,
  buyerName: '甲',
  isOpen: true,
};

let tokens: PickerTokens;
let fresh: () => PickerTokens;

beforeEach(() => {
  const session = memorySession();
  let made = 0;
  fresh = () =>
    createPickerTokens(createSessionStore(session).map('pickers', { entries: 10 }), () => `t${++made}`);
  tokens = fresh();
});

async function issue(own: Partial<PickerPass> = {}): Promise<string> {
  return (await tokens.issue({ ...pass, ...own })).token;
}

it('lists as picker frames only those that have begun and were opened', async () => {
  const token = await issue();
  expect(await tokens.frames()).toEqual([]);
  await tokens.begin(token, frame, PAGE);
  expect(await fresh().frames()).toEqual([{ tabId: 7, frameId: 4 }]);
  await tokens.drop(token, asker);
  expect(await tokens.frames()).toEqual([]);
  const prepared = await issue({ isOpen: false });
  void tokens.begin(prepared, frame, PAGE);
  expect(await tokens.frames()).toEqual([]);
});

describe('a token', () => {
  it('belongs to the first document that begins with it', async () => {
    const token = await issue();
    expect(await tokens.check(token, frame)).toBeUndefined();
    expect(await tokens.begin(token, frame, PAGE)).toMatchObject({ tid: TID });
    expect(await tokens.check(token, frame)).toMatchObject({ tid: TID });
  });

  it.each([
    ['a second frame with the same token', { ...frame, frameId: 5, documentId: 'copy' }],
    ['another document in the same frame', { ...frame, documentId: 'reloaded' }],
    ['the same document id in another frame', { ...frame, frameId: 5 }],
    ['another tab', { ...frame, tabId: 8 }],
    ['the content script that asked for it', { ...frame, frameId: 3, documentId: 'page' }],
    ['a browser that tells no documents, twice', { ...frame, documentId: undefined }],
  ])('cannot be used by %s', async (_, sender) => {
    const token = await issue();
    await tokens.begin(token, frame, PAGE);
    expect(await tokens.begin(token, sender, PAGE)).toBeUndefined();
    expect(await tokens.check(token, sender)).toBeUndefined();
    expect(await tokens.check(token, frame)).toBeDefined();
  });

  it('cannot be begun in a frame of another page, tab or, if the browser reports it, another frame', async () => {
    const token = await issue({ pickerFrameId: 4 });
    expect(await tokens.begin(token, frame, 'https://evil.example')).toBeUndefined();
    expect(await tokens.begin(token, { ...frame, tabId: 8 }, PAGE)).toBeUndefined();
    expect(await tokens.begin(token, { ...frame, frameId: 9 }, PAGE)).toBeUndefined();
    expect(await tokens.begin(token, frame, PAGE)).toBeDefined();
  });

  it('can be begun again by the same document: a worker can end before it answers', async () => {
    const token = await issue();
    await tokens.begin(token, frame, PAGE);
    tokens = fresh();
    expect(await tokens.begin(token, frame, PAGE)).toMatchObject({ tid: TID });
  });

  it('cannot be guessed, and is invalid once its requester has dropped it', async () => {
    const token = await issue();
    await tokens.begin(token, frame, PAGE);
    expect(await tokens.begin('t9', frame, PAGE)).toBeUndefined();
    await tokens.drop(token, { ...asker, frameId: 5 });
    await tokens.drop(token, { ...asker, documentId: 'other' });
    expect(await tokens.check(token, frame)).toBeDefined();
    await tokens.drop(token, asker);
    expect(await tokens.check(token, frame)).toBeUndefined();
  });

  it('replaces the tab’s other open picker, and says which', async () => {
    const first = await issue();
    const second = await tokens.issue({ ...pass, frameId: 6 });
    expect(second.replaced).toEqual([{ token: first, frameId: 3 }]);
    expect(await tokens.begin(first, frame, PAGE)).toBeUndefined();
    expect((await tokens.issue({ ...pass, tabId: 8 })).replaced).toEqual([]);
  });
});

describe('a prepared token', () => {
  it('is answered once the agent has opened the picker', async () => {
    const token = await issue({ isOpen: false });
    let answer: PickerPass | undefined | 'none' = 'none';
    const begun = tokens.begin(token, frame, PAGE).then((got) => {
      answer = got;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answer).toBe('none');
    expect(await tokens.check(token, frame)).toBeUndefined();
    expect(await tokens.open(token, asker, TID)).toMatchObject({ token });
    await begun;
    expect(answer).toMatchObject({ tid: TID });
    expect(await tokens.check(token, frame)).toBeDefined();
  });

  it('cannot be opened by another frame, for another order or once dropped', async () => {
    const token = await issue({ isOpen: false });
    expect(await tokens.open(token, { ...asker, frameId: 5 }, TID)).toBeUndefined();
    expect(await tokens.open(token, asker, '4498120366150853117')).toBeUndefined();
    const begun = tokens.begin(token, frame, PAGE);
    await tokens.drop(token, asker);
    expect(await begun).toBeUndefined();
    expect(await tokens.open(token, asker, TID)).toBeUndefined();
  });

  it('replaces another prepared one, never an open picker', async () => {
    const open = await issue();
    await tokens.begin(open, frame, PAGE);
    const first = await issue({ isOpen: false });
    await issue({ isOpen: false });
    expect(await tokens.open(first, asker, TID)).toBeUndefined();
    expect(await tokens.check(open, frame)).toBeDefined();
  });
});
