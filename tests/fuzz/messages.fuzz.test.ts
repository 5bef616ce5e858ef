import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CONTRACT } from '@/utils/messages/contract';
import type { MessageName } from '@/utils/messages/protocol';
import { createRouter, type Handlers, type Sender } from '@/utils/messages/router';
import { createSchemas } from '@/utils/messages/schemas';
import { PATIENCE, runs } from './scale';

/** For any message from any sender, the router answers or stays silent, and a handler gets only what its contract allows. */

const ORIGIN = 'chrome-extension://abcdefghijklmnop/';
const PAGE = 'https://market.m.taobao.com/app/im/chat-core/index.html';
const schemas = createSchemas();
const names = Object.keys(CONTRACT) as MessageName[];

const TID = '4512773019268853117';
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    TID,
    [TID],
    'request-1',
    '',
    null,
    undefined,
    true,
    0,
    -1,
    1e308,
    Number.NaN,
    {},
    [],
    'popup',
    'x'.repeat(3_000),
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 3 }),
);
const field = fc.constantFrom(
  'tid',
  'subOrderIds',
  'requestId',
  'token',
  'entry',
  'sellerNick',
  'buyerNick',
  'note',
  'text',
  'shop',
  'preferences',
  'report',
  'orders',
  'passphrase',
  'tabId',
  'fresh',
  '__proto__',
  'constructor',
  'toString',
);
const body = fc.oneof({ weight: 4, arbitrary: fc.dictionary(field, leaf, { maxKeys: 5 }) }, leaf);
const envelope = fc.record(
  {
    kind: fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>('order-lock') }, leaf),
    version: fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>('1.0.0') }, leaf),
    name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<unknown>(...names) }, leaf),
    body,
    extra: leaf,
  },
  { requiredKeys: ['kind', 'version', 'name', 'body'] },
);
const sender = fc.record(
  {
    id: fc.constantFrom('us', 'us', 'us', 'them', ''),
    url: fc.oneof(
      fc.constantFrom(
        `${ORIGIN}popup.html`,
        `${ORIGIN}options.html?x#y`,
        `${ORIGIN}other.html`,
        PAGE,
        'https://evil.example/',
        '',
        'about:blank',
        'null',
      ),
      fc.webUrl(),
      fc.string(),
    ),
    frameId: fc.constantFrom(0, 0, 3, -1, Number.NaN),
    documentId: fc.string(),
    tab: fc.constantFrom({ id: 7 }, {}, { id: -1 }),
  },
  { requiredKeys: [] },
);

/** Well-formed messages, enough of them for the cases to reach handlers. */
const wellFormed = fc.constant<unknown>({
  kind: 'order-lock',
  version: '1.0.0',
  name: 'app/preferences',
  body: {},
});
const someMessage = fc.oneof({ weight: 6, arbitrary: envelope }, { weight: 1, arbitrary: wellFormed }, leaf);
const popup = fc.constant<Partial<Sender>>({ id: 'us', url: `${ORIGIN}popup.html`, frameId: 0 });
const someSender = fc.oneof({ weight: 3, arbitrary: sender }, { weight: 1, arbitrary: popup });

it(
  'any message from any sender',
  async () => {
    const heard: { name: string; body: unknown; sender: unknown }[] = [];
    const handlers = Object.fromEntries(
      names.map((name) => [
        name,
        async (given: unknown, from: unknown) => {
          heard.push({ name, body: given, sender: from });
          return { ok: true, value: null };
        },
      ]),
    ) as unknown as Handlers;
    const route = createRouter({
      handlers,
      schemas,
      runtimeId: 'us',
      version: '1.0.0',
      extensionOrigin: ORIGIN,
      isAllowedPage: async (url) => url.startsWith('https://market.m.taobao.com/'),
      onRefusal: () => undefined,
      onCrash: () => undefined,
    });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(someMessage, someSender, async (message, from) => {
        heard.length = 0;
        const reply = await route(message, from as Sender);
        if (reply !== undefined) expect(typeof reply.ok).toBe('boolean');
        const [one] = heard;
        if (!one) return;
        accepted += 1;
        expect(from.id).toBe('us');
        expect((message as { version: unknown }).version).toBe('1.0.0');
        const isApp = one.name.startsWith('app/');
        expect(from.url?.startsWith(isApp ? ORIGIN : 'https://market.m.taobao.com/')).toBe(true);
        expect(schemas(one.name as MessageName).safeParse(one.body).success).toBe(true);
      }),
      runs(2_500),
    );
    // Not everything is rejected: the cases do reach handlers.
    expect(accepted).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).tid).toBeUndefined();
  },
  PATIENCE,
);
