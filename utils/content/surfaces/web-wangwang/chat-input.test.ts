// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readers } from '../registry';
import { webWangwang } from '.';

const HEADER = '<div class="ww_header"><span class="name">青柚一夏</span></div>';
const MESSAGE = '<div class="ww_message"><pre class="edit">地址写错了</pre></div>';
const EDITOR = '<div class="editBox"><pre class="edit" contenteditable="true"></pre></div>';

function inputIn(html: string): HTMLElement | undefined {
  document.body.innerHTML = HEADER + html;
  return webWangwang.chatInput?.(document);
}

it('is the editor, and never a message', () => {
  const input = inputIn(MESSAGE + EDITOR);
  expect(input?.isConnected).toBe(true);
  expect(input).toBe(document.querySelector('.editBox pre'));
});

it.each([
  ['there is none yet', MESSAGE],
  ['it is not to be written in', MESSAGE + EDITOR.replace(' contenteditable="true"', '')],
  ['there are two', EDITOR + MESSAGE + EDITOR],
])('is unknown if %s', (_, html) => {
  expect(inputIn(html)).toBeUndefined();
});

it('is known of no page other than a chat', () => {
  const others = Object.values(readers).filter((reader) => reader !== webWangwang);
  expect(others.length).toBeGreaterThan(3);
  for (const reader of others) expect(reader.chatInput).toBeUndefined();
});
