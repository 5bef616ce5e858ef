// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { mark, removeOrphans } from './orphan-cleanup';

/** A host with a closed root, as Firefox shows it to extensions. */
function hostWith(fill: (root: ShadowRoot) => void): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  fill(root);
  Object.defineProperty(host, 'openOrClosedShadowRoot', { value: root });
  return host;
}

describe('elements left by an ended version', () => {
  afterEach(() => document.body.replaceChildren());

  it('are removed, and nothing else', () => {
    const ours = hostWith((root) => mark(root.appendChild(document.createElement('div'))));
    const theirs = hostWith((root) => root.append(document.createElement('div')));
    const plain = document.body.appendChild(document.createElement('div'));
    removeOrphans(document);
    expect([ours, theirs, plain].map((host) => host.isConnected)).toEqual([false, true, true]);
  });
});
