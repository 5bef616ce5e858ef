import type { Browser } from 'webextension-polyfill';
import type { Shop } from '@/utils/background/shops/shop';
import { type LockRecord, lockOutcome } from '@/utils/domain/lock';
import type { VaultView } from '@/utils/messages/views';
import type { TabContext } from './tabs';

/** Facts for a bug report. No secret, nick, order number or address of a buyer's page; gateway hosts are included. */

interface DiagnosticsParts {
  browser: Browser;
  shops: { list(): Promise<Shop[]> };
  vault: { view(): Promise<VaultView> };
  locks: { recent(limit: number): Promise<LockRecord[]>; openQuestions(): Promise<LockRecord[]> };
  tabs: { all(): Promise<TabContext[]> };
  now(): number;
}

export async function diagnose({
  browser,
  shops,
  vault,
  locks,
  tabs,
  now,
}: DiagnosticsParts): Promise<string> {
  const [list, vaultView, recent, open, contexts, permissions] = await Promise.all([
    shops.list(),
    vault.view(),
    locks.recent(50),
    locks.openQuestions(),
    tabs.all(),
    browser.permissions.getAll(),
  ]);
  const facts = {
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    at: new Date(now()).toISOString(),
    permissions,
    vault: vaultView,
    shops: list.map(describeShop),
    tabs: contexts.map(({ site, orders, unsettled }) => ({
      site,
      orders: orders.length,
      withSubOrders: orders.filter((order) => order.subOrders).length,
      unsettled,
    })),
    openQuestions: open.length,
    recentLocks: recent.map(describeLock),
  };
  return JSON.stringify(facts, null, 2);
}

/** Fields of a shop that are told as they are. */
const TOLD = [
  'signMethod',
  'format',
  'callType',
  'placement',
  'nestedNames',
  'sendSession',
  'successCodes',
  'callPerLine',
  'isDefault',
  'isManaged',
] as const satisfies (keyof Shop)[];

function describeShop(shop: Shop) {
  return {
    gatewayHost: new URL(shop.gatewayUrl).host,
    topHost: new URL(shop.topUrl).host,
    extraParams: Object.keys(shop.extraParams),
    ...Object.fromEntries(TOLD.map((field) => [field, shop[field]])),
  };
}

function describeLock(record: LockRecord) {
  return {
    at: new Date(record.createdAt).toISOString(),
    entry: record.entry,
    subOrders: record.subOrders.length,
    outcome: lockOutcome(record) ?? 'under way',
    calls: record.calls.map(({ attempts, sentAt, endedAt, answer }) => ({
      attempts,
      ms: sentAt && endedAt ? endedAt - sentAt : undefined,
      code: answer?.code,
      subCode: answer?.subCode,
      unknownReason: answer?.unknownReason,
      notSentReason: answer?.notSentReason,
    })),
  };
}
