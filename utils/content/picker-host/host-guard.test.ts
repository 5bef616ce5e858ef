// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostElement } from './host-element';
import { guardHost, isAsItMust } from './host-guard';

const ATTRIBUTES = new Map([
  ['popover', 'manual'],
  ['style', 'color: red'],
]);

const repaired = vi.fn<() => void>();
const lost = vi.fn<() => void>();
const giveUp = vi.fn<() => void>();
let life: AbortController;
let host: HostElement;
let time = 0;

/** A host that is not shown: happy-dom has no top layer. */
function createHost(): HostElement {
  const element = document.createElement('div');
  const dress = (): void => {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    for (const [name, value] of ATTRIBUTES) element.setAttribute(name, value);
  };
  dress();
  const restore = (): boolean => {
    element.replaceChildren();
    dress();
    return true;
  };
  const parts: Partial<HostElement> = {
    element,
    attributes: () => ATTRIBUTES,
    box: () => undefined,
    restore,
  };
  return parts as HostElement;
}

/** Observers are called once the page's own code has ended. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('a host in a page', () => {
  beforeEach(() => {
    life = new AbortController();
    time = 0;
    giveUp.mockImplementation(() => life.abort());
    host = createHost();
    document.body.innerHTML = '<div id="app"></div>';
    document.documentElement.append(host.element);
    guardHost({ host, repaired, lost, giveUp, now: () => time, signal: life.signal });
  });
  afterEach(() => {
    life.abort();
    host.element.remove();
  });

  it('is left alone while the page changes elsewhere', async () => {
    document.querySelector('#app')?.append('text', document.createElement('p'));
    await told();
    expect([repaired, lost, giveUp].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it.each<[string, (element: HTMLElement) => void]>([
    ['a foreign attribute', (element) => element.setAttribute('inert', '')],
    ['another style', (element) => element.setAttribute('style', 'opacity: 0')],
    ['an attribute taken away', (element) => element.removeAttribute('popover')],
    ['something put inside', (element) => element.append(document.createElement('slot'))],
  ])('is restored: %s', async (_, spoil) => {
    spoil(host.element);
    expect(isAsItMust(host)).toBe(false);
    await told();
    expect(isAsItMust(host)).toBe(true);
    expect(repaired).toHaveBeenCalledTimes(1);
  });

  it('is lost when it is removed', async () => {
    host.element.remove();
    await told();
    expect(lost).toHaveBeenCalled();
    expect(repaired).not.toHaveBeenCalled();
  });

  it('is lost when it is moved, even if it is back in its old place: its frame has loaded again', async () => {
    document.body.append(host.element);
    document.documentElement.append(host.element);
    await told();
    expect(lost).toHaveBeenCalled();
  });

  it('is given up once the page has altered it too often', async () => {
    for (let i = 0; i < 12; i++) {
      host.element.setAttribute('hidden', '');
      await told();
    }
    expect(giveUp).not.toHaveBeenCalled();
    host.element.setAttribute('hidden', '');
    await told();
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  it('is kept for as long as it is altered only now and then', async () => {
    for (let i = 0; i < 30; i++) {
      time += 2_000;
      host.element.setAttribute('hidden', '');
      await told();
    }
    expect(giveUp).not.toHaveBeenCalled();
    expect(repaired).toHaveBeenCalledTimes(30);
  });

  it('is no longer guarded once its signal is aborted', async () => {
    life.abort();
    host.element.setAttribute('hidden', '');
    host.element.remove();
    await told();
    expect([repaired, lost, giveUp].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });
});
