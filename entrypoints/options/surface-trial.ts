import { browser } from '@/utils/browser';
import { parseOrderId } from '@/utils/domain/ids';
import { matchesPattern } from '@/utils/domain/match-pattern';
import type { Reply } from '@/utils/messages/protocol';
import type { CustomSurface, SelectorTrial, SurfaceSelectors, SurfaceTrial } from '@/utils/messages/views';

/** Tries a custom surface, saved or not, on an open tab. */

type Found = Record<string, { invalid: boolean; texts: string[] }>;

const SAMPLE = 60;

/**
 * Runs the selectors once in the top frame of a tab. Nothing is reported or stored. Problem: `no-access` {host} if
 * the browser does not let us read the page.
 */
export async function trySurface(tabId: number, surface: CustomSurface): Promise<Reply<SurfaceTrial>> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const urlFits = tab?.url !== undefined && matchesPattern(surface.urlPattern, tab.url);
  const found = await findInTab(tabId, surface.selectors);
  if (found) return { ok: true, value: describeTrial(urlFits, found) };
  return {
    ok: false,
    problem: { code: 'no-access', detail: { host: hostOf(tab?.url ?? surface.urlPattern) } },
  };
}

async function findInTab(tabId: number, selectors: SurfaceSelectors): Promise<Found | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: findTexts,
      args: [{ ...selectors }],
    });
    return frame?.result as Found | undefined;
  } catch {
    return undefined;
  }
}

/** Runs in the page, so it must not refer to anything outside itself. */
function findTexts(selectors: Record<string, string | undefined>): Found {
  const found: Found = {};
  for (const [name, selector] of Object.entries(selectors)) {
    if (!selector) continue;
    try {
      const texts = [...document.querySelectorAll(selector)].slice(0, 200).map((element) => {
        const text = element instanceof HTMLInputElement ? element.value : element.textContent;
        return (text ?? '').trim().slice(0, 200);
      });
      found[name] = { invalid: false, texts };
    } catch {
      found[name] = { invalid: true, texts: [] };
    }
  }
  return found;
}

function describeTrial(urlFits: boolean, found: Found): SurfaceTrial {
  const ids = (name: keyof SurfaceSelectors): string[] =>
    (found[name]?.texts ?? []).flatMap((text) => {
      const parsed = parseOrderId(text);
      return parsed.ok ? [parsed.id] : [];
    });
  const tids = [...new Set(ids('tid'))];
  const selectors = Object.fromEntries(
    Object.entries(found).map(([name, each]) => [name, selectorTrial(each)]),
  );
  const buyer = found.buyer?.texts[0];
  return {
    urlFits,
    selectors,
    // Sub-orders certainly belong to the order only if the page shows just one.
    orders: tids.map((tid) => ({
      tid,
      subOrderIds: tids.length === 1 ? [...new Set(ids('subOrders'))] : [],
    })),
    ...(buyer ? { buyer } : {}),
  };
}

function selectorTrial({ invalid, texts }: { invalid: boolean; texts: string[] }): SelectorTrial {
  return { elements: texts.length, ...(invalid ? { invalid } : {}), sample: texts[0]?.slice(0, SAMPLE) };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
