// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Rect } from '@/utils/messages/views';
import type { Stage } from './stage';
import { look } from './surroundings';

/**
 * Boxes as a layout would give them, which happy-dom does not compute: `data-box` of an element is `x y width height`.
 */

const FRAME = { width: 1_000, height: 800 };
const stage: Stage = { view: window as Stage['view'], isTop: true, map: (box) => box };
const launcher: Rect = { x: 900, y: 300, width: 60, height: 24 };

function boxOf(element: Element): Rect {
  const [x = 0, y = 0, width = 0, height = 0] = (element.getAttribute('data-box') ?? '')
    .split(' ')
    .map(Number);
  return { x, y, width, height };
}

beforeEach(() => {
  vi.stubGlobal('innerWidth', FRAME.width);
  vi.stubGlobal('innerHeight', FRAME.height);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { x, y, width, height } = boxOf(this);
    return new DOMRect(x, y, width, height);
  });
  // happy-dom has no such function.
  document.elementsFromPoint = (x, y) => {
    const at = [...document.body.querySelectorAll('[data-box]')].filter((element) => {
      const box = boxOf(element);
      return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
    });
    return [...at.reverse(), document.body];
  };
});

const seen = (html: string, anchor: Rect | undefined = launcher) => {
  document.body.innerHTML = html;
  return look(window, stage, anchor);
};

it('avoids visible chat inputs of every kind', () => {
  const { avoid } = seen(`<textarea data-box="300 700 400 80"></textarea>
    <div contenteditable="true" data-box="300 600 400 80"></div><div contenteditable="plaintext-only" data-box="0 600 200 80"></div>
    <div contenteditable="false" data-box="0 0 400 80"></div><input data-box="0 0 400 80">`);
  expect(avoid).toEqual([
    { x: 300, y: 700, width: 400, height: 80 },
    { x: 300, y: 600, width: 400, height: 80 },
    { x: 0, y: 600, width: 200, height: 80 },
  ]);
});

it.each([
  ['tiny', '300 700 40 10'],
  ['above what is seen', '300 -200 400 80'],
  ['below it', '300 900 400 80'],
  ['most of the frame, as an editor is', '0 0 900 700'],
])('does not avoid an input that is %s', (_, box) => {
  expect(seen(`<textarea data-box="${box}"></textarea>`).avoid).toEqual([]);
});

it('avoids what is drawn around an input, and no more than that', () => {
  const { avoid } = seen(`<main data-box="240 48 876 852"><div data-box="240 650 876 150">
    <pre contenteditable="true" data-box="258 661 840 84"></pre></div></main>`);
  expect(avoid).toEqual([{ x: 240, y: 650, width: 876, height: 150 }]);
});

it('knows the column of a launcher that is scrolled out of view, or that the picker covers', () => {
  const panel = '<div data-box="700 0 300 800"></div>';
  const box = { x: 700, y: 0, width: 300, height: 800 };
  expect(seen(panel, { ...launcher, y: 2_000 }).panel).toEqual(box);
  const matches = vi.spyOn(Element.prototype, 'matches').mockImplementation(function (
    this: Element,
    selector,
  ) {
    return selector === ':popover-open' && this.id === 'ours';
  });
  expect(seen(`${panel}<div id="ours" data-box="600 200 390 500"></div>`).panel).toEqual(box);
  matches.mockRestore();
});

it('knows the narrow, high column around the launcher, the widest of them', () => {
  const { panel } = seen(`<div data-box="0 0 1000 800"><div id="panel" data-box="700 0 300 800">
    <div data-box="710 100 280 600"><p data-box="710 290 280 40"></p></div></div></div>`);
  expect(panel).toEqual({ x: 700, y: 0, width: 300, height: 800 });
});

it('knows no column around a launcher in a row as wide as the page, nor without a launcher', () => {
  const rows = '<div data-box="0 0 1000 800"><p data-box="0 290 1000 40"></p></div>';
  expect(seen(rows).panel).toBeUndefined();
  document.body.innerHTML = rows;
  expect(look(window, stage, undefined)).toMatchObject({ frame: FRAME, anchor: undefined, panel: undefined });
});

it('returns everything in the coordinates of the stage', () => {
  document.body.innerHTML = '<textarea data-box="300 700 400 80"></textarea>';
  const map = ({ x, y, width, height }: Rect): Rect => ({ x: x + 100, y: y + 50, width, height });
  const { anchor, avoid } = look(window, { ...stage, map }, launcher);
  expect(anchor).toEqual({ ...launcher, x: 1_000, y: 350 });
  expect(avoid).toEqual([{ x: 400, y: 750, width: 400, height: 80 }]);
});
