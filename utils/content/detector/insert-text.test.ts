// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertText } from './insert-text';

const exec = vi.fn((_command: string, _ui: boolean, text: string) => {
  const range = document.getSelection()?.getRangeAt(0);
  range?.insertNode(document.createTextNode(text));
  return true;
});

beforeEach(() => {
  Object.defineProperty(document, 'execCommand', { value: exec, configurable: true });
  document.body.innerHTML = '<pre id="edit" contenteditable="true" tabindex="0">稍等</pre><input id="other">';
});
afterEach(() => exec.mockClear());

const at = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

describe('an editable element', () => {
  it('takes it at its end if the caret is elsewhere', () => {
    at('other').focus();
    expect(insertText(at('edit'), '亲')).toBe(true);
    expect(at('edit').textContent).toBe('稍等亲');
    expect(exec).toHaveBeenCalledExactlyOnceWith('insertText', false, '亲');
  });

  it('takes it at the caret, and keeps the selected text', () => {
    const text = at('edit').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(text, 0, text, 1);
    insertText(at('edit'), '亲');
    expect(at('edit').textContent).toBe('稍亲等');
  });
});

describe('a page that interferes', () => {
  it('gets nothing into another field when it moves the focus', () => {
    at('edit').addEventListener('focus', () => at('other').focus());
    expect(insertText(at('edit'), '亲')).toBe(false);
    expect(exec).not.toHaveBeenCalled();
    expect(at<HTMLInputElement>('other').value).toBe('');
  });

  it('is told apart from one that accepts it', () => {
    exec.mockReturnValueOnce(false);
    expect(insertText(at('edit'), '亲')).toBe(false);
  });
});
