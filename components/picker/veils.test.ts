import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isVeiled } from './veils';

const top = new Set<Element>();
let isInTransition = false;

/** The test's DOM has no top layer: which elements stand in it is said here. */
beforeEach(() => {
  top.clear();
  isInTransition = false;
  document.body.innerHTML = '<div id="host"></div><div id="page"></div>';
  for (const place of [document, ShadowRoot.prototype]) {
    const queryAll = place.querySelectorAll;
    vi.spyOn(place, 'querySelectorAll').mockImplementation(function (this: ParentNode, selector: string) {
      const found = [...queryAll.call(this, '*')];
      return (selector === '*' ? found : found.filter((each) => top.has(each))) as never;
    });
  }
  vi.spyOn(document.documentElement, 'matches').mockImplementation(() => isInTransition);
});

const host = () => document.getElementById('host') as HTMLElement;
const page = () => document.getElementById('page') as HTMLElement;
const isHostVeiled = () => isVeiled(document, host());

describe('veils', () => {
  it('are absent where nobody but us, and what holds us, is in the top layer', () => {
    top.add(host());
    top.add(document.body);
    top.add(document.documentElement);
    expect(isHostVeiled()).toBe(false);
  });

  it('are whatever else is there, wherever its box is', () => {
    top.add(page());
    expect(isHostVeiled()).toBe(true);
  });

  it('stand in shadow roots too, and in roots within', () => {
    const outer = page().attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const veil = inner.appendChild(document.createElement('div'));
    expect(isHostVeiled()).toBe(false);
    top.add(veil);
    expect(isHostVeiled()).toBe(true);
  });

  it('stand in closed roots, which the browser opens to extensions', () => {
    const root = page().attachShadow({ mode: 'open' });
    Object.defineProperty(page(), 'openOrClosedShadowRoot', { value: root });
    Object.defineProperty(page(), 'shadowRoot', { value: null });
    top.add(root.appendChild(document.createElement('div')));
    expect(isHostVeiled()).toBe(true);
  });

  it('are the pictures of a view transition', () => {
    isInTransition = true;
    expect(isHostVeiled()).toBe(true);
  });
});
