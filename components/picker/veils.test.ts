import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createVeils } from './veils';

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
const areAbsent = () => createVeils(document, host()).areAbsent();

describe('veils', () => {
  it('are absent where nobody but us is in the top layer', () => {
    top.add(host());
    top.add(document.documentElement);
    expect([host().id, areAbsent()]).toEqual(['host', true]);
  });

  it('are whatever else is there, wherever its box is', () => {
    top.add(page());
    expect(areAbsent()).toBe(false);
  });

  it('stand in shadow roots too, and in roots within', () => {
    const outer = page().attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const veil = inner.appendChild(document.createElement('div'));
    expect(areAbsent()).toBe(true);
    top.add(veil);
    expect(areAbsent()).toBe(false);
  });

  it('stand in closed roots, which the browser opens to extensions', () => {
    const root = page().attachShadow({ mode: 'open' });
    Object.defineProperty(page(), 'openOrClosedShadowRoot', { value: root });
    Object.defineProperty(page(), 'shadowRoot', { value: null });
    top.add(root.appendChild(document.createElement('div')));
    expect(areAbsent()).toBe(false);
  });

  it('in roots are noticed at the third look at the latest', () => {
    const root = page().attachShadow({ mode: 'open' });
    const veils = createVeils(document, host());
    expect(veils.areAbsent()).toBe(true);
    top.add(root.appendChild(document.createElement('div')));
    expect([veils.areAbsent(), veils.areAbsent(), veils.areAbsent()]).toContain(false);
  });

  it('are the pictures of a view transition', () => {
    isInTransition = true;
    expect(areAbsent()).toBe(false);
  });
});
