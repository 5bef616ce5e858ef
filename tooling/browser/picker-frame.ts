import type { Frame, Page } from 'puppeteer-core';

const IS_PICKER = `location.pathname === '/picker.html' && /extension:$/.test(location.protocol) && innerWidth > 0 && document.querySelector('.ol-picker') !== null`;

/** The frame of an open picker. In Firefox the driver does not know its address, so each frame is queried. */
export async function pickerFrame(page: Page): Promise<Frame | undefined> {
  return findFrame(page, IS_PICKER);
}

/** A subframe for which the expression is true; one that is removed meanwhile is skipped. */
export async function findFrame(page: Page, isWanted: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    try {
      if (await frame.evaluate(isWanted)) return frame;
    } catch {
      // Detached, or not loaded.
    }
  }
  return undefined;
}
