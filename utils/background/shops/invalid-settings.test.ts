import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShopWorld, dump, form, importSeen, NICK } from './testing/shop-world';

const OTHER = '山雀与茶';
const smallest = { sellerNick: NICK, appKey: '23456789', appSecret: 'MARKER', targetAppKey: '34567890' };
const file = (...shops: unknown[]) => JSON.stringify({ version: 1, shops });
const invalid = (field: string, why: string) => ({ code: 'settings-invalid', detail: { field, why } });

describe('an invalid file', () => {
  it.each<[string, string, unknown]>([
    ['nothing', '', { code: 'settings-unreadable' }],
    ['cut off', file(smallest).slice(0, 40), { code: 'settings-unreadable' }],
    ['a list', '[]', { code: 'settings-unreadable' }],
    ['a page', '<html>', { code: 'settings-unreadable' }],
    ['of a newer version', '{"version":2,"anything":true}', { code: 'settings-newer' }],
    ['without version', '{"shops":[]}', invalid('version', 'choice')],
    ['of no version', '{"version":"1","shops":[]}', invalid('version', 'choice')],
    ['without shops', '{"version":1}', invalid('shops', 'required')],
    ['shops not a list', '{"version":1,"shops":{}}', invalid('shops', 'type')],
    ['a shop that is none', file(smallest, 7), invalid('shops[1]', 'type')],
    [
      'without name',
      file({ ...smallest, sellerNick: undefined }),
      invalid('shops[0].sellerNick', 'required'),
    ],
    ['without secret', file({ ...smallest, appSecret: '' }), invalid('shops[0].appSecret', 'required')],
    [
      'without target',
      file({ ...smallest, targetAppKey: null }),
      invalid('shops[0].targetAppKey', 'required'),
    ],
    ['key with letters', file(smallest, { ...smallest, appKey: 'x1' }), invalid('shops[1].appKey', 'digits')],
    ['key as number', file({ ...smallest, appKey: 23456789 }), invalid('shops[0].appKey', 'type')],
    ['unknown method', file({ ...smallest, signMethod: 'rsa' }), invalid('shops[0].signMethod', 'choice')],
    ['bad address', file({ ...smallest, topUrl: 'x' }), invalid('shops[0].topUrl', 'url')],
    ['codes not a list', file({ ...smallest, successCodes: 'S0' }), invalid('shops[0].successCodes', 'type')],
    [
      'a code as number',
      file({ ...smallest, successCodes: ['S0', 10000] }),
      invalid('shops[0].successCodes[1]', 'type'),
    ],
    [
      'a blank code',
      file({ ...smallest, successCodes: [' '] }),
      invalid('shops[0].successCodes[0]', 'required'),
    ],
    ...['1001', ' 513', 'isv.x', 'PART-SUB-ORDER-FAILED', 'fail', '失败'].map(
      (code): [string, string, unknown] => [
        `${code} as a success`,
        file({ ...smallest, successCodes: [code] }),
        invalid('shops[0].successCodes[0]', 'failing-code'),
      ],
    ),
    [
      'a code without end',
      file({ ...smallest, successCodes: ['x'.repeat(65)] }),
      invalid('shops[0].successCodes[0]', 'too-long'),
    ],
    [
      'codes without end',
      file({ ...smallest, successCodes: Array.from({ length: 21 }, (_, i) => `S${i}`) }),
      invalid('shops[0].successCodes', 'too-long'),
    ],
    [
      'the same shop twice',
      file(smallest, { ...smallest, sellerNick: `${NICK}：a` }),
      invalid('shops[1].sellerNick', 'twice'),
    ],
    [
      'bad preference',
      '{"version":1,"shops":[],"preferences":{"theme":"pink"}}',
      invalid('preferences.theme', 'choice'),
    ],
  ])('%s: says why and changes nothing', async (_, text, problem) => {
    const { files, shops, database } = createShopWorld();
    await shops.save({ shop: form({ sellerNick: OTHER }), appSecret: 'old' });
    const before = await dump(database);
    expect(await importSeen(files, text, {})).toMatchObject(problem as object);
    expect(await dump(database)).toBe(before);
  });

  it('is never quoted: a broken file may hold secrets', async () => {
    const { files } = createShopWorld();
    const problem = await importSeen(files, '{"appSecret": "MARKER" "session"', {});
    expect(JSON.stringify(problem)).not.toContain('MARKER');
  });

  it('never throws, whatever it is', async () => {
    const { files } = createShopWorld();
    const shop = fc.record(
      {
        sellerNick: fc.anything(),
        appKey: fc.anything(),
        appSecret: fc.anything(),
        gatewayUrl: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ version: fc.constant(1), shops: fc.array(shop) }).map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const report = await importSeen(files, value, {});
        expect('code' in report || ('imported' in report && report.imported >= 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
