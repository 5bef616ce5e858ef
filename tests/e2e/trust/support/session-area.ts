import type { Page } from 'puppeteer-core';

/** Rows that are in no index of ours; `orders` uses the key names of the order cache. */
export type Full = 'junk' | 'orders';

/** Fills `storage.session` from an open extension page until 100 bytes no longer fit. @returns the bytes written */
export async function fillSession(page: Page, how: Full): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const area = (globalThis.browser ?? chrome).storage.session;
      let filled = 0;
      for (let size = 1_000_000, n = 0; size >= 100; ) {
        const key = '${how}/' + n++;
        const isTaken = await area.set({ [key]: 'x'.repeat(size) }).then(() => true, () => false);
        if (isTaken) filled += size;
        else size = Math.floor(size / 10);
      }
      return filled;
    })()`),
  );
}
