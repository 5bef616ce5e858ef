import type { SubOrder } from '@/utils/domain/order';
import { wholeRefundStatus } from '@/utils/domain/statuses';
import { textsIn } from './flow';
import { SNAPSHOT } from './item-title';
import { readLine, snapshotId } from './row-line';
import { wholeLines } from './whole-lines';

/**
 * The lines of the one order of a block that is not a table: each is identified by the link to its snapshot. They are
 * known to be complete only if the block shows as many prices, and as many item numbers, as there are snapshots.
 */

const AMOUNTS = /[¥￥]\s*[\d,.]+\s*[×xX*]\s*\d/g;
const ITEM_NUMBERS = /(?:商品|宝贝)\s*ID/gi;
/** A gift may be shown without a price and without a snapshot. */
const GIFT = /[赠贈]品/;

export function blockLines(block: Element): SubOrder[] | undefined {
  const text = block.textContent ?? '';
  const links = [...block.querySelectorAll(SNAPSHOT)];
  const ids = [...new Set(links.map(idOf))];
  const counts = [AMOUNTS, ITEM_NUMBERS].map((sign) => text.match(sign)?.length ?? 0).filter(Boolean);
  if (GIFT.test(text) || counts.length === 0 || counts.some((count) => count !== ids.length))
    return undefined;
  const parts = ids.flatMap((id) =>
    partOf(
      links.find((link) => idOf(link) === id),
      block,
      links,
    ),
  );
  // 退款中 beside several lines may belong to any of them.
  const isRefundUnclear = textsIn(block).some(
    (one) => wholeRefundStatus(one.data.trim()) && !parts.some((part) => part.contains(one)),
  );
  return isRefundUnclear ? undefined : wholeLines(parts.map(readLine));
}

/** The largest part of the block around this line's link and no other line's. */
function partOf(link: Element | undefined, block: Element, links: Element[]): Element[] {
  const others = links.filter((one) => link && idOf(one) !== idOf(link));
  let part = link;
  while (part && part !== block && !others.some((one) => part?.parentElement?.contains(one)))
    part = part.parentElement ?? undefined;
  return part ? [part] : [];
}

function idOf(link: Element): string {
  return snapshotId(link.getAttribute('href') ?? '') ?? '';
}
