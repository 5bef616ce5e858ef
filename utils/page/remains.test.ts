import { afterEach, describe, expect, it } from 'vitest';
import { mark, sweepRemains } from './remains';

/** A host with a closed root, as Firefox shows it to extensions. */
function hostWith(fill: (root: ShadowRoot) => void): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'closed' });
  fill(root);
  Object.defineProperty(host, 'openOrClosedShadowRoot', { value: root });
  return host;
}

describe('what an ended version has left', () => {
  afterEach(() => document.body.replaceChildren());

  it('is swept away, and nothing else', () => {
    const ours = hostWith((root) => mark(root.appendChild(document.createElement('div'))));
    const theirs = hostWith((root) => root.append(document.createElement('div')));
    const plain = document.body.appendChild(document.createElement('div'));
    sweepRemains(document);
    expect([ours, theirs, plain].map((host) => host.isConnected)).toEqual([false, true, true]);
  });
});
