// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isFramed } from './framed';

it('a page is framed if it is not the top frame of its tab, popup or side panel', () => {
  expect(isFramed({ top: window, self: window })).toBe(false);
  const around = document.body.appendChild(document.createElement('iframe')).contentWindow;
  expect(isFramed({ top: around, self: window })).toBe(true);
  expect(isFramed({ top: null, self: window })).toBe(true);
});
