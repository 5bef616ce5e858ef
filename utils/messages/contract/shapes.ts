import * as z from 'zod/mini';
import {
  callFields,
  callPerLine,
  erpUrl,
  preferenceFields,
  replyFields,
  successCodes,
} from '../settings-fields';
import { textRecord } from '../text-record';
import { nick, text } from './fields';

/** What options send: forms as typed. The background validates a shop field by field. */

export const shopForm = () =>
  z.strictObject({
    sellerNick: nick,
    appKey: text(64),
    targetAppKey: text(64),
    gatewayUrl: text(500),
    topUrl: text(500),
    ...callFields(),
    extraParams: textRecord({ name: (name) => name.length <= 64, maxLength: 500 }),
    successCodes: successCodes(),
    erpUrl: erpUrl(),
    callPerLine: callPerLine(),
  });

export const preferences = () => z.strictObject(preferenceFields(z.strictObject(replyFields())));

/** Name of a preference. */
export const preferenceName = () => z.keyof(preferences());

const selector = text(300);

/** CSS selectors. What an element shows is its text, or its value if it is a field. */
const surfaceSelectors = () =>
  z.strictObject({
    tid: selector,
    subOrders: z.optional(selector),
    buyer: z.optional(selector),
    /** Where the launcher is placed: after this element; absent: after the order number. */
    anchor: z.optional(selector),
  });

/**
 * A page of an order that no built-in surface knows, described by an administrator: an address and selectors, no code
 * and no regular expression. Part of the settings file (`customSurfaces`).
 */
export const customSurface = () =>
  z.strictObject({
    /** Displayed; one name, one surface. */
    name: text(60),
    /** A match pattern as in manifests: `https://erp.example.com/orders/*`. */
    urlPattern: text(300),
    selectors: surfaceSelectors(),
  });
