/** The value at the wrong place of a settings file, from the file itself: the background never quotes one. */

/** Fields that contain no secret. Nothing else of a file is ever shown. */
const SHOWN = [
  'appKey',
  'targetAppKey',
  'gatewayUrl',
  'topUrl',
  'signMethod',
  'format',
  'callType',
  'placement',
  'nestedNames',
  'sendSession',
  'color',
  'isDefault',
];
const LONGEST = 60;

interface Faulty {
  /** Name of the shop, as in the file. */
  shop?: string;
  value?: string;
}

/** `field` as in `settings-invalid`: "shops[1].appKey". */
export function faultyValue(text: string, field = ''): Faulty {
  const [, place, name = ''] = field.match(/^shops\[(\d+)\](?:\.(\w+)$)?/) ?? [];
  const shop = place === undefined ? undefined : shopAt(text, Number(place));
  const nick = shop?.get('sellerNick');
  const value = SHOWN.includes(name) ? shop?.get(name) : undefined;
  return {
    ...(typeof nick === 'string' && nick.trim() !== '' && { shop: cut(nick.trim()) }),
    ...(isPlain(value) && String(value) !== '' && { value: cut(String(value)) }),
  };
}

function shopAt(text: string, place: number): Map<string, unknown> | undefined {
  try {
    const { shops } = JSON.parse(text.replace(/^\ufeff/, ''));
    const shop: unknown = Array.isArray(shops) ? shops[place] : undefined;
    return typeof shop === 'object' && shop !== null ? new Map(Object.entries(shop)) : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
