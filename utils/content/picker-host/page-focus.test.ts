// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { rememberFocus } from './page-focus';

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML =
    '<div id="chat" contenteditable="true" tabindex="0">您好</div><input id="search"><button id="other">x</button>';
});

it('restores the focus to where it was', () => {
  byId('search').focus();
  const restore = rememberFocus(window);
  byId('other').focus();
  restore();
  expect(document.activeElement).toBe(byId('search'));
});

it('restores the caret to its place in the chat input', () => {
  const chat = byId('chat');
  chat.focus();
  const text = chat.firstChild as Text;
  document.getSelection()?.collapse(text, 1);
  const restore = rememberFocus(window);
  byId('other').focus();
  document.getSelection()?.removeAllRanges();
  restore();
  const selection = document.getSelection();
  expect(document.activeElement).toBe(chat);
  expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([text, 1]);
});

it('leaves the caret alone if the input was rendered again meanwhile', () => {
  const chat = byId('chat');
  chat.focus();
  document.getSelection()?.collapse(chat.firstChild, 1);
  const restore = rememberFocus(window);
  chat.replaceChildren('在吗');
  document.getSelection()?.removeAllRanges();
  restore();
  expect(document.getSelection()?.rangeCount).toBe(0);
});

it('restores nothing to an element that the page has removed', () => {
  byId('search').focus();
  const restore = rememberFocus(window);
  byId('search').remove();
  byId('other').focus();
  restore();
  expect(document.activeElement).toBe(byId('other'));
});
