import * as z from 'zod/mini';
import { type Buyer, REFUND_STATUSES, type SubOrder, TRADE_STATUSES } from '@/utils/domain/order';
import { type FrameReport, type SeenOrder, SITES, SOURCES } from '@/utils/domain/order-context';
import { pictureUrl } from '@/utils/domain/picture';
import { strictObjectOf } from '../object-of';
import { flag, id, money, nick, quantity, text } from './fields';

/** What the background accepts of a page's orders. The types are those of the domain, which uses no schema library. */

const tradeStatus = () => z.optional(z.enum(TRADE_STATUSES));

/** A page never gives an open uid: its field of that name is something else (docs/surfaces.md, "Names"). */
const buyer = () =>
  z.optional(
    strictObjectOf<Omit<Buyer, 'openUid'>>()({ nick: z.optional(nick), maskedNick: z.optional(nick) }),
  );

const subOrder = () =>
  strictObjectOf<SubOrder>()({
    id,
    title: z.optional(text(1000)),
    sku: z.optional(text(1000)),
    quantity: z.optional(quantity),
    price: z.optional(money),
    payment: z.optional(money),
    picUrl: z.optional(
      z.pipe(
        text(2000),
        z.transform((written: string) => pictureUrl(written)),
      ),
    ),
    status: tradeStatus(),
    statusUnread: flag(),
    refund: z.optional(z.enum(REFUND_STATUSES)),
    shippedAt: z.optional(text(30)),
    carrier: z.optional(text(100)),
  });

const seenOrder = () =>
  strictObjectOf<SeenOrder>()({
    tid: id,
    sellerNick: z.optional(nick),
    buyer: buyer(),
    status: tradeStatus(),
    createdAt: z.optional(text(30)),
    payment: z.optional(money),
    subOrders: z.optional(z.array(subOrder()).check(z.minLength(1), z.maxLength(500))),
    source: z.enum(SOURCES),
  });

export const frameReport = (): z.ZodMiniType<FrameReport> =>
  strictObjectOf<FrameReport>()({
    surface: text(60),
    site: z.enum(SITES),
    sellerNick: z.optional(nick),
    operator: z.optional(nick),
    buyer: buyer(),
    orders: z.array(seenOrder()).check(z.maxLength(500)),
    activeTid: z.optional(id),
    unsettled: flag(),
  });
