/**
 * Who receives news: `screens` are extension pages in tabs, popups and side panels; `pickers` the picker's page in the
 * frames of a tab; `pages` the content scripts of pages that have reported something.
 */
export type NewsAudience = 'screens' | 'pickers' | 'pages';

/** Every topic and its audiences; an audience that is not named here is not notified. */
export const NEWS_AUDIENCES = {
  locks: ['screens', 'pickers', 'pages'],
  orders: ['screens', 'pickers'],
  page: ['screens', 'pickers', 'pages'],
  shops: ['screens', 'pickers'],
  vault: ['screens', 'pickers'],
  preferences: ['screens', 'pages'],
} as const satisfies Record<string, readonly NewsAudience[]>;

export type NewsTopic = keyof typeof NEWS_AUDIENCES;

export function isFor(audience: NewsAudience, topic: NewsTopic): boolean {
  const audiences: readonly NewsAudience[] = NEWS_AUDIENCES[topic];
  return audiences.includes(audience);
}

/** Background → the audiences of its topic. It carries no data: a screen that is affected asks again. */
export interface News {
  kind: 'order-lock-news';
  topic: NewsTopic;
  /** The tid it is about, for `locks` and `orders`; absent: all of them. */
  tid?: string;
  /** Orders of which a page has shown something new; with `page`. */
  tids?: string[];
}

/** Whether a screen that shows this order should ask again. */
export function isAboutOrder({ topic, tid, tids }: News, shown: string): boolean {
  if (tids) return tids.includes(shown);
  return (topic === 'orders' || topic === 'locks') && tid === shown;
}
