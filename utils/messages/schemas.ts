import * as z from 'zod/mini';
import { LOCK_ENTRIES, OUTCOMES } from '@/utils/orders/lock';
import { REFUND_STATUSES, TRADE_STATUSES } from '@/utils/orders/order';
import { matches, notEmpty, numberBetween, wholeNumber } from './checks';
import type { MessageIn, MessageName } from './protocol';
import { callFields, preferenceFields } from './settings-fields';
import { textRecord } from './text-record';

/**
 * One schema for each message: what the background believes of a body. A name without a schema does not compile.
 * Lengths are capped so that a hostile page cannot fill memory or storage through a report.
 */

const text = (max: number) => z.string().check(z.maxLength(max));
/** By hand: zod's nullable for one field is more than the field is worth. */
const textOrNull = (max: number) =>
  z.custom<string | null>((value) => value === null || (typeof value === 'string' && value.length <= max));
const id = z.string().check(matches(/^[0-9]{15,20}$/));
const requestId = z.string().check(matches(/^[0-9a-zA-Z-]{8,64}$/));
const token = text(64);
const nick = text(200);
const money = z.string().check(matches(/^[0-9]{1,9}(\.[0-9]{1,2})?$/));
const finite = numberBetween(-100_000, 100_000);
const nothing = () => z.strictObject({});
const pass = () => z.strictObject({ token });

const tradeStatus = () => z.enum(TRADE_STATUSES);
const refundStatus = () => z.enum(REFUND_STATUSES);

/** A page never gives an open uid: what it calls one is something else (design section 4.5). */
const buyer = () => z.strictObject({ nick: z.optional(nick), maskedNick: z.optional(nick) });

const subOrder = () =>
  z.strictObject({
    id,
    title: z.optional(text(1000)),
    sku: z.optional(text(1000)),
    quantity: z.optional(wholeNumber(0, 1_000_000)),
    price: z.optional(money),
    payment: z.optional(money),
    picUrl: z.optional(z.string().check(z.maxLength(2000), matches(/^https:\/\//))),
    status: z.optional(tradeStatus()),
    refund: z.optional(refundStatus()),
    shippedAt: z.optional(text(30)),
    carrier: z.optional(text(100)),
  });

const seenOrder = () =>
  z.strictObject({
    tid: id,
    sellerNick: z.optional(nick),
    buyer: z.optional(buyer()),
    status: z.optional(tradeStatus()),
    createdAt: z.optional(text(30)),
    payment: z.optional(money),
    subOrders: z.optional(z.array(subOrder()).check(notEmpty(), z.maxLength(500))),
    source: z.enum(['data', 'dom', 'label', 'address']),
  });

const frameReport = () =>
  z.strictObject({
    surface: text(60),
    site: z.enum(['taobao', 'tmall', '1688', 'other']),
    sellerNick: z.optional(nick),
    buyer: z.optional(buyer()),
    orders: z.array(seenOrder()).check(z.maxLength(500)),
    activeTid: z.optional(id),
    unsettled: z.optional(z.boolean()),
  });

const rect = () => z.strictObject({ x: finite, y: finite, width: finite, height: finite });
const ids = z.array(id).check(z.maxLength(500));
const note = text(200);

const shopForm = () =>
  z.strictObject({
    sellerNick: nick,
    appKey: text(64),
    targetAppKey: text(64),
    gatewayUrl: text(500),
    topUrl: text(500),
    ...callFields(),
    extraParams: textRecord({ name: (name) => name.length <= 64, maxLength: 500 }),
  });

const preferences = () => z.strictObject(preferenceFields(z.strictObject));

const selector = text(300);
const customSurface = () =>
  z.strictObject({
    name: text(60),
    urlPattern: text(300),
    selectors: z.strictObject({
      tid: selector,
      subOrders: z.optional(selector),
      buyer: z.optional(selector),
      anchor: z.optional(selector),
    }),
  });

const tabId = z.optional(wholeNumber(0, Number.MAX_SAFE_INTEGER));
const minutes = wholeNumber(0, 10_080);

type Schemas = { [N in MessageName]: z.ZodMiniType<MessageIn<N>> };

/** How each is made. */
export const SCHEMAS: { [N in MessageName]: () => Schemas[N] } = {
  'detector/report': () => z.strictObject({ report: frameReport() }),
  'detector/gone': nothing,
  'detector/arrive': () => z.strictObject({ isNewDocument: z.boolean() }),
  'detector/need-part': () => z.strictObject({ part: z.enum(['launcher', 'order-pages']) }),
  'detector/open-picker': () => z.strictObject({ tid: z.optional(id), anchor: z.optional(rect()) }),

  'picker/begin': nothing,
  'picker/read-order': () => z.strictObject({ token, fresh: z.optional(z.boolean()) }),
  'picker/open-detail': pass,
  'picker/open-popup': pass,
  'picker/open-options': pass,
  'picker/open-history': () => z.strictObject({ token, requestId }),
  'picker/lock': () => z.strictObject({ token, tid: id, subOrderIds: ids, requestId }),
  'picker/watch-lock': () => z.strictObject({ token, requestId }),
  'picker/mark-handled': () => z.strictObject({ token, requestId, note }),
  'picker/closed': pass,

  'app/popup': () => z.strictObject({ tabId }),
  'app/current-page': () => z.strictObject({ tabId }),
  'app/look-up': () =>
    z.strictObject({
      tid: id,
      sellerNick: z.optional(nick),
      fresh: z.optional(z.boolean()),
      quiet: z.optional(z.boolean()),
    }),
  'app/open-detail': () => z.strictObject({ tid: id }),
  'app/allow-site': () => z.strictObject({ pattern: text(300) }),
  'app/lock': () =>
    z.strictObject({
      tid: id,
      subOrderIds: ids,
      requestId,
      entry: z.enum(LOCK_ENTRIES),
      sellerNick: z.optional(nick),
      buyerNick: z.optional(nick),
    }),
  'app/watch-lock': () => z.strictObject({ requestId }),
  'app/mark-handled': () => z.strictObject({ requestId, note }),
  'app/history-size': nothing,
  'app/clear-history': nothing,
  'app/history': () =>
    z.strictObject({
      from: z.optional(z.number()),
      to: z.optional(z.number()),
      sellerNick: z.optional(nick),
      outcome: z.optional(z.enum(OUTCOMES)),
    }),

  'app/shops': nothing,
  'app/save-shop': () =>
    z.strictObject({
      wasNick: z.optional(nick),
      shop: shopForm(),
      appSecret: z.optional(text(500)),
      session: z.optional(textOrNull(1000)),
      confirmed: z.optional(z.boolean()),
    }),
  'app/remove-shop': () => z.strictObject({ sellerNick: nick }),
  'app/order-shops': () => z.strictObject({ sellerNicks: z.array(nick).check(z.maxLength(1000)) }),
  'app/import-settings': () =>
    z.strictObject({
      text: text(2_000_000),
      passphrase: z.optional(text(1000)),
      confirmed: z.optional(z.boolean()),
    }),
  'app/export-settings': () => z.strictObject({ passphrase: z.optional(text(1000)) }),
  'app/test-connection': () => z.strictObject({ sellerNick: nick }),

  'app/custom-surfaces': nothing,
  'app/save-custom-surfaces': () =>
    z.strictObject({
      surfaces: z.array(customSurface()).check(z.maxLength(100)),
    }),

  'app/preferences': nothing,
  'app/set-preferences': () => z.strictObject({ preferences: preferences() }),

  'app/vault': nothing,
  'app/open-vault': () => z.strictObject({ passphrase: text(1000) }),
  'app/close-vault': nothing,
  'app/set-passphrase': () => z.strictObject({ passphrase: text(1000), current: z.optional(text(1000)) }),
  'app/set-auto-close': () => z.strictObject({ idleMinutes: minutes, maxMinutes: minutes }),
  'app/reset-vault': nothing,
  'app/diagnostics': nothing,
};

/** Each is made when the first message of its name comes: most of them no worker ever needs. */
export function createSchemas(): <N extends MessageName>(name: N) => Schemas[N] {
  // Compiled validators would try `new Function` first, which the extension's policy forbids and reports.
  z.config({ jitless: true });
  const made: Partial<Schemas> = {};
  return (name) => {
    const schema = made[name] ?? SCHEMAS[name]();
    made[name] = schema;
    return schema;
  };
}
