import type { FrameReport, SeenOrder } from './order-context';

/** Pages of the platform that have a reader of their own (utils/content/surfaces/registry.ts). */
export const KNOWN_SURFACES = [
  'web-wangwang',
  'order-list',
  'order-list-older',
  'order-detail',
  'order-detail-older',
  'chat-records',
  'reception',
  'batch-consign',
  'consign-order',
  'consign-older',
  'consign-cainiao',
  'refunds',
] as const;
export type KnownSurface = (typeof KNOWN_SURFACES)[number];

export function isKnownSurface(id: string | undefined): id is KnownSurface {
  return KNOWN_SURFACES.some((known) => known === id);
}

/**
 * Whether a report comes from what is known of its page, and not just from numbers beside a label or in the address, which are
 * found on any page. A detail page on which only the number was found was not read.
 */
export function isFromKnownMarkup({ surface, buyer, orders }: FrameReport): boolean {
  const isDetail = surface.startsWith('order-detail');
  const isRead = ({ source, subOrders }: SeenOrder): boolean =>
    source === 'data' || (source === 'dom' && !isDetail) || (isDetail && subOrders !== undefined);
  return (buyer !== undefined && !isDetail) || orders.some(isRead);
}
