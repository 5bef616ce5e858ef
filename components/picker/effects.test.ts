import { describe, expect, it } from 'vitest';
import { isClear, isUpright } from './effects';

const style = (own: Partial<CSSStyleDeclaration>) => own as CSSStyleDeclaration;

describe('effects', () => {
  it.each([
    {},
    {
      opacity: '1',
      filter: 'none',
      clipPath: 'none',
      clip: 'auto',
      maskImage: 'none',
      mixBlendMode: 'normal',
    },
    { filter: 'grayscale(1)' },
  ])('%o hides nothing', (own) => {
    expect(isClear(style(own))).toBe(true);
  });

  it.each([
    { opacity: '0.5' },
    { filter: 'opacity(0)' },
    { filter: 'grayscale(1) blur(9px)' },
    { clipPath: 'inset(0px 0px 100%)' },
    { clip: 'rect(0px, 0px, 0px, 0px)' },
    { maskImage: 'linear-gradient(rgba(0, 0, 0, 0), rgba(0, 0, 0, 0))' },
    { mixBlendMode: 'multiply' },
  ])('%o may', (own) => {
    expect(isClear(style(own))).toBe(false);
  });

  it.each([{}, { transform: 'none' }, { transform: 'matrix(1, 0, 0, 1, 24, 0)' }, { scale: '1' }])(
    '%o leaves it upright and at its size',
    (own) => {
      expect(isUpright(style(own))).toBe(true);
    },
  );

  it.each([
    { transform: 'matrix(0.1, 0, 0, 0.1, 0, 0)' },
    { transform: 'matrix(-1, 0, 0, 1, 0, 0)' },
    { transform: 'matrix3d(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)' },
    { rotate: '180deg' },
    { scale: '0.1' },
  ])('%o does not', (own) => {
    expect(isUpright(style(own))).toBe(false);
  });
});
