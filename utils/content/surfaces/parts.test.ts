// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { beside, coming } from './parts';

const stream = (): Element => document.querySelector('.stream') ?? document.body;

describe('parts beside a stream of messages', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <nav><b class="x">1</b></nav>
      <main class="x"><p class="x">2</p><div class="stream"><i class="x">never</i></div><p><b class="x">3</b></p></main>
      <aside></aside>`;
  });

  it('are found in page order, including ancestors, and never in the stream', () => {
    const found = beside(document, '.x', stream());
    expect(found.map(({ tagName, textContent }) => `${tagName} ${textContent?.length}`)).toEqual([
      'B 1',
      `MAIN ${document.querySelector('main')?.textContent?.length}`,
      'P 1',
      'B 1',
    ]);
  });

  it('are all that match if there is no stream', () => {
    expect(beside(document, '.x')).toHaveLength(5);
  });

  it('matter once they have appeared', () => {
    const { matters } = coming(document, 'aside .late', stream());
    stream().innerHTML = '<aside><i class="late"></i></aside>';
    expect(matters?.()).toBe(false);
    document
      .querySelector('body > aside')
      ?.append(Object.assign(document.createElement('i'), { className: 'late' }));
    expect(matters?.()).toBe(true);
  });
});
