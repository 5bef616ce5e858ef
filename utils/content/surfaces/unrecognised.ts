import type { FrameReport } from '@/utils/domain/order-context';
import { isFromKnownMarkup, type KnownSurface } from '@/utils/domain/surfaces';
import { mayHoldId } from './labels';

/** What a page contains even while it shows no order. */
const CONTAINERS: Partial<Record<KnownSurface, string>> = {
  'web-wangwang': '.ww_header,.ww_conversation_list,.ww_message',
  'chat-records': '.message-list-right',
};

/** Their pages show the one order, or refund, that their address names. */
const NAMED_BY_ADDRESS = /^(?:order-detail(?:-older)?|consign-order|refunds)$/;

/**
 * Whether this page contains nothing that is known of this surface's pages. A page without any number long enough for
 * an order's is not checked: it may be an empty list.
 */
export function isUnrecognised(
  surface: KnownSurface,
  doc: Document,
  report: FrameReport | undefined,
): boolean {
  if (report?.surface === surface && isFromKnownMarkup(report)) return false;
  // The page still shows another order than its address names: it is the previous one.
  if (!report && NAMED_BY_ADDRESS.test(surface)) return false;
  const containers = CONTAINERS[surface];
  if (containers && doc.querySelector(containers)) return false;
  return mayHoldId(doc.body?.textContent ?? '');
}
