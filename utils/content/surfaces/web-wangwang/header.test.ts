// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { headerPart, namesGone } from './header';

const header = '<div class="ww_header"><span class="name">a</span><i class="tag">新客</i></div>';

beforeEach(() => {
  document.body.innerHTML = `<div class="ww_main">${header}</div><div class="ww_conversation"><b class="name">z</b></div>`;
});

const name = (): Element | null => document.querySelector('.ww_header .name');

/** Names removed by `act`, as observed by the header's part and by the child lists of its ancestors. */
function gone(act: () => void): string[] {
  const observer = new MutationObserver(() => undefined);
  const { node, options } = headerPart(document);
  observer.observe(node, options);
  for (let above = node.parentNode; above; above = above.parentNode)
    observer.observe(above, { childList: true });
  act();
  return namesGone(observer.takeRecords());
}

it('knows names whose text is replaced, as libraries do it', () => {
  const act = (): void => {
    const text = name()?.firstChild as Text;
    text.data = 'b';
    text.data = 'cntaobaoc:小王';
    text.data = 'd';
  };
  expect(gone(act)).toEqual(['a', 'b', 'c']);
});

it('knows names whose content is replaced', () => {
  const act = (): void => {
    for (const next of ['b', 't**7', 'c']) name()?.replaceChildren(next);
  };
  expect(gone(act)).toEqual(['a', 'b', 't**7']);
});

it('knows names of headers that are rendered again', () => {
  const act = (): void => {
    const part = document.querySelector('.ww_header');
    for (const next of ['b', 'c']) part?.replaceChildren(Object.assign(span(), { textContent: next }));
  };
  expect(gone(act)).toEqual(['a', 'b']);
});

it('knows names of headers that are replaced together with their surroundings', () => {
  const act = (): void => {
    const main = document.querySelector('.ww_main');
    for (const next of ['b', 'c']) if (main) main.innerHTML = header.replace('>a<', `>${next}<`);
  };
  expect(gone(act)).toEqual(['a', 'b']);
});

it('takes nothing else for a name', () => {
  const act = (): void => {
    const tag = document.querySelector('.tag')?.firstChild as Text;
    tag.data = '老客';
    document.querySelector('.tag')?.remove();
    document.querySelector('.ww_conversation')?.remove();
  };
  expect(gone(act)).toEqual([]);
});

function span(): HTMLElement {
  return Object.assign(document.createElement('span'), { className: 'name' });
}
