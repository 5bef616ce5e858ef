import { sameAccount } from '@/utils/domain/nicks';
import { LONGEST_OPERATOR } from '@/utils/domain/reason';
import type { PreferencePort } from '../ports';
import type { TabContext, Tabs } from './tabs';

/**
 * Who makes a lock for a shop: the sub-account shown by a page, preferably the page of the lock; else the name set in
 * options. It is informational: a lock never fails for it.
 */
export async function operatorFor(
  parts: { tabs: Tabs; preferences: PreferencePort },
  sellerNick: string,
  tabId?: number,
): Promise<string | undefined> {
  try {
    const all = await parts.tabs.all();
    const told = toldBy(all.filter((one) => one.tabId === tabId)) ?? toldBy(all, sellerNick);
    const operator = told ?? (await parts.preferences.get()).operator;
    return [...operator.trim()].slice(0, LONGEST_OPERATOR).join('') || undefined;
  } catch {
    return undefined;
  }
}

/** If two pages show two different people, none is named. */
function toldBy(contexts: TabContext[], shop?: string): string | undefined {
  const ofShop = contexts.filter(
    (one) => shop === undefined || (one.sellerNick !== undefined && sameAccount(one.sellerNick, shop)),
  );
  const names = new Set(ofShop.flatMap(({ operator }) => operator ?? []));
  return names.size === 1 ? [...names][0] : undefined;
}
