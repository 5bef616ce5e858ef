// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fits, isOutside } from './room';

/** A card, a row in it, a number of 120 px at its left, the launcher behind it. */
let card: HTMLElement;
let row: HTMLElement;
let number: HTMLElement;
let host: HTMLElement;

function at(element: Element, left: number, width: number, top = 0, height = 24): void {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
}

beforeEach(() => {
  document.body.innerHTML = '<section><p><span>4512773019268853117</span><i></i></p></section>';
  const find = (name: string) => document.querySelector<HTMLElement>(name) as HTMLElement;
  [card, row, number, host] = [find('section'), find('p'), find('span'), find('i')];
  at(card, 0, 200, 0, 80);
  at(row, 0, 400);
  at(number, 10, 120);
  at(host, 136, 80);
  // What a range around the number would measure.
  document.createRange = () =>
    ({
      selectNode: () => {},
      getBoundingClientRect: () => number.getBoundingClientRect(),
    }) as unknown as Range;
});

describe('a launcher in a card that is narrower than its content', () => {
  it.each(['border: 1px solid', 'background-color: #fff', 'box-shadow: 0 0 2px #000', 'overflow-x: hidden'])(
    'is outside of one with %s',
    (style) => {
      card.style.cssText = style;
      expect(isOutside({ host, anchor: number })).toBe(true);
      expect(fits({ host, anchor: number })).toBe(false);
      at(host, 136, 24);
      expect(isOutside({ host, anchor: number })).toBe(false);
      expect(fits({ host, anchor: number })).toBe(true);
    },
  );

  it('is in no card if no edge is drawn', () => {
    expect(isOutside({ host, anchor: number })).toBe(false);
  });

  it('is not outside of a scrolling element', () => {
    card.style.border = '1px solid';
    row.style.overflowX = 'auto';
    expect(isOutside({ host, anchor: number })).toBe(false);
  });

  it('is not outside of an edge that the number itself exceeds', () => {
    card.style.border = '1px solid';
    at(number, 10, 320);
    expect(isOutside({ host, anchor: number })).toBe(false);
  });
});

it('does not fit if it wraps, even though it is inside', () => {
  at(host, 10, 80, 30);
  expect(fits({ host, anchor: number })).toBe(false);
  expect(isOutside({ host, anchor: number })).toBe(false);
});
