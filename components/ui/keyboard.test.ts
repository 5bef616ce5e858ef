// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForKeys, onKeys } from './keyboard';

/** Event sequences as real browsers send them, to a field in a document that listens for keys. */

let acted: string[];
let field: HTMLInputElement;
let stop: () => void;

beforeEach(() => {
  acted = [];
  field = document.body.appendChild(document.createElement('input'));
  field.focus();
  stop = listenForKeys(document, ({ key }) => acted.push(key));
});
afterEach(() => {
  stop();
  field.remove();
});

function key(name: string, own: KeyboardEventInit = {}, type = 'keydown'): KeyboardEvent {
  const event = new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, ...own });
  document.activeElement?.dispatchEvent(event);
  return event;
}

function composition(type: 'compositionstart' | 'compositionend', at?: number): void {
  const event = new Event(type, { bubbles: true, composed: true });
  if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at });
  field.dispatchEvent(event);
}

/** Like `key`, at this event timestamp. */
function keyAt(at: number, name: string): void {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  field.dispatchEvent(event);
}

const ALL = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', '1', 'a', 'c', '/', ' '];

describe('keys of an input method never act', () => {
  it.each(ALL)('%s, while it composes', (name) => {
    key(name, { isComposing: true });
    expect(acted).toEqual([]);
  });

  it.each(ALL)('%s with 229 instead of its code, with or without isComposing', (name) => {
    key(name, { keyCode: 229 });
    key(name, { keyCode: 229, isComposing: true });
    expect(acted).toEqual([]);
  });

  it.each(ALL)('%s, if only composition events are sent', (name) => {
    composition('compositionstart');
    key(name);
    expect(acted).toEqual([]);
  });

  it.each(ALL)('%s right after compositionend: Safari, input methods of Linux and macOS', (name) => {
    composition('compositionstart');
    composition('compositionend');
    key(name);
    expect(acted).toEqual([]);
  });

  it('the default action is suppressed too: no new line, no form submit, no dialog closed', () => {
    expect(key('Enter', { keyCode: 229 }).defaultPrevented).toBe(true);
    expect(key('Escape', { isComposing: true }).defaultPrevented).toBe(true);
    expect(key('a', { keyCode: 229 }).defaultPrevented).toBe(false);
  });

  it('a compositionend with a later timestamp than its key, as in Safari', () => {
    composition('compositionstart');
    composition('compositionend', 1000);
    keyAt(992, 'Enter');
    expect(acted).toEqual([]);
  });

  it('in every one of several handlers', () => {
    const atField: string[] = [];
    field.addEventListener(
      'keydown',
      onKeys((event) => atField.push(event.key)),
    );
    composition('compositionstart');
    composition('compositionend');
    key('Enter');
    expect([...atField, ...acted]).toEqual([]);
  });
});

describe('keys of a person act', () => {
  it('the second Enter after a composition', () => {
    composition('compositionstart');
    composition('compositionend');
    key('Enter');
    key('Enter');
    expect(acted).toEqual(['Enter']);
  });

  it('Chromium, Firefox: the first key after the ending key is released', () => {
    composition('compositionstart');
    key('Enter', { isComposing: true, keyCode: 229 });
    composition('compositionend');
    key('Enter', { keyCode: 229 }, 'keyup');
    key('Enter');
    expect(acted).toEqual(['Enter']);
  });

  it('Enter some time after a candidate was chosen with the mouse', () => {
    composition('compositionstart');
    composition('compositionend', 1000);
    keyAt(1600, 'Enter');
    expect(acted).toEqual(['Enter']);
  });

  it('in another field, after the composing one lost the focus without an event', () => {
    composition('compositionstart');
    const other = document.body.appendChild(document.createElement('input'));
    other.focus();
    key('Enter');
    field.remove();
    other.remove();
    key('1');
    expect(acted).toEqual(['Enter', '1']);
  });

  it('but not if an inner handler has taken it, and only on keydown', () => {
    field.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    key('ArrowDown');
    key('Enter', {}, 'keyup');
    key('Enter', {}, 'keypress');
    expect(acted).toEqual([]);
    key('Enter');
    expect(acted).toEqual(['Enter']);
  });
});
