import { expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { allowSidePanel } from './side-panel';

it('is allowed or not in Chromium, and no call is made if the API is missing', async () => {
  const setOptions = vi.fn(async () => {});
  await allowSidePanel({ sidePanel: { setOptions } } as unknown as Browser, false);
  expect(setOptions.mock.calls).toEqual([[{ enabled: false }]]);
  await expect(allowSidePanel({} as Browser, true)).resolves.toBeUndefined();
});
