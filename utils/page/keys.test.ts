import { afterEach, describe, expect, it, vi } from 'vitest';
import { hangKeyDoor, keyDoor } from './keys';

const door = hangKeyDoor(window);
const pageHears = vi.fn();
window.addEventListener('keydown', pageHears, true);

function host(): Element {
  return document.body.appendChild(document.createElement('div'));
}

function press(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

describe('the keyboard door', () => {
  afterEach(() => pageHears.mockClear());

  it('is one per world', () => {
    expect(hangKeyDoor(window)).toBe(door);
    expect(keyDoor()).toBe(door);
  });

  it('hands the keys of a claimed host over, and the page hears nothing', () => {
    const mine = host();
    const keys: string[] = [];
    const release = door.claim(mine, (event) => keys.push(event.key));
    press(mine, 'Enter');
    release();
    expect(keys).toEqual(['Enter']);
    expect(pageHears).not.toHaveBeenCalled();
  });

  it('hands over what is typed inside a closed root', () => {
    const mine = host();
    const field = mine.attachShadow({ mode: 'closed' }).appendChild(document.createElement('input'));
    const keys: string[] = [];
    const release = door.claim(mine, (event) => keys.push(event.key));
    press(field, 'a');
    release();
    expect(keys).toEqual(['a']);
    expect(pageHears).not.toHaveBeenCalled();
  });

  it('leaves keys elsewhere, and keys after the release, to the page', () => {
    const mine = host();
    const release = door.claim(mine, () => undefined);
    press(document.body, 'a');
    release();
    press(mine, 'b');
    expect(pageHears).toHaveBeenCalledTimes(2);
    expect(door.isClaimed()).toBe(false);
  });

  it('tells when the keyboard changes hands', () => {
    const changed = vi.fn();
    door.onChange = changed;
    door.claim(host(), () => undefined)();
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
