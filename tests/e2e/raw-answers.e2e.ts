import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import type { Outcome } from '../../utils/orders/lock';
import { inBothBrowsers } from './harness/both';
import { startBrowser, type TestBrowser } from './harness/browsers';
import { NANFENG } from './harness/orders';
import { lockAloud, openShop, type Voice } from './trust/support/voice';

/** Answers that no HTTP library would write, byte by byte: what a broken proxy, balancer or ERP sends. */

const YES = '{"result":{"success":true}}';
const NO = '{"result":{"success":false,"errorCode":"1001"}}';
const head = (...lines: string[]) =>
  `${['HTTP/1.1 200 OK', 'Date: Wed, 25 Nov 2026 06:00:00 GMT', ...lines].join('\r\n')}\r\n\r\n`;
const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const sized = (body: string | Uint8Array, ...lines: string[]) =>
  bytes(head(`Content-Length: ${Buffer.from(body as string).length}`, ...lines), body);
const status = (line: string, body = YES) =>
  bytes(`HTTP/1.1 ${line}\r\nContent-Length: ${body.length}\r\n\r\n`, body);
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const zipped = gzipSync(YES);

type Row = [what: string, bytes: string | Uint8Array, outcome: Outcome];

const FRAMING: Row[] = [
  ['HTTP/1.0 without a length', `HTTP/1.0 200 OK\r\n\r\n${YES}`, 'locked'],
  ['HTTP/1.0 without a length, cut', `HTTP/1.0 200 OK\r\n\r\n${YES.slice(0, -1)}`, 'unknown'],
  // The browsers take it for HTTP/0.9, an answer without a head: these are the ERP's words, and whole.
  ['no status line at all', YES, 'locked'],
  ['fewer bytes than it says', head('Content-Length: 400') + YES, 'unknown'],
  ['more bytes than it says', head('Content-Length: 27') + YES + NO, 'locked'],
  ['two lengths', head('Content-Length: 27', 'Content-Length: 10') + YES, 'unknown'],
  [
    'chunks',
    `${head('Transfer-Encoding: chunked') + chunk(YES.slice(0, 9)) + chunk(YES.slice(9))}0\r\n\r\n`,
    'locked',
  ],
  ['chunks without the last one', head('Transfer-Encoding: chunked') + chunk(YES), 'unknown'],
  ['a chunk cut', head('Transfer-Encoding: chunked') + chunk(YES).slice(0, 20), 'unknown'],
  ['chunks that are none', head('Transfer-Encoding: chunked') + YES, 'unknown'],
  ['100 Continue first', `HTTP/1.1 100 Continue\r\n\r\n${sized(YES)}`, 'locked'],
  ['103 Early Hints first', `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${sized(YES)}`, 'locked'],
  ['nothing but 100 Continue', 'HTTP/1.1 100 Continue\r\n\r\n', 'unknown'],
  ['zipped', sized(zipped, 'Content-Encoding: gzip'), 'locked'],
  ['zipped, cut in the middle', sized(zipped.subarray(0, 20), 'Content-Encoding: gzip'), 'unknown'],
  // The browsers do not look at the check sum; the words are whole.
  ['zipped, without its check sum', sized(zipped.subarray(0, -8), 'Content-Encoding: gzip'), 'locked'],
  [
    'zipped, with a wrong check sum',
    sized(bytes(zipped.subarray(0, -8), '12345678'), 'Content-Encoding: gzip'),
    'locked',
  ],
  ['said to be zipped', sized(YES, 'Content-Encoding: gzip'), 'unknown'],
  ['said to be brotli', sized(YES, 'Content-Encoding: br'), 'unknown'],
];

const STATUS: Row[] = [
  ['204 No Content', 'HTTP/1.1 204 No Content\r\n\r\n', 'unknown'],
  ['205 Reset Content', status('205 Reset Content', ''), 'unknown'],
  ['206 with a success', status('206 Partial Content'), 'unknown'],
  ['300 with a success', status('300 Multiple Choices'), 'unknown'],
  ['304', 'HTTP/1.1 304 Not Modified\r\n\r\n', 'unknown'],
  [
    '401 with a success',
    bytes(
      `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="x"\r\nContent-Length: ${YES.length}\r\n\r\n${YES}`,
    ),
    'unknown',
  ],
  [
    '407 with a success',
    bytes(
      `HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\nContent-Length: ${YES.length}\r\n\r\n${YES}`,
    ),
    'unknown',
  ],
  [
    '408, and closed',
    'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    'unknown',
  ],
  ['409 with a success', status('409 Conflict'), 'unknown'],
  ['425', status('425 Too Early', ''), 'unknown'],
  [
    '429 with a time to wait',
    'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n',
    'unknown',
  ],
  ['500 with a success', status('500 Internal Server Error'), 'unknown'],
  [
    '503 with a time to wait',
    'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n',
    'unknown',
  ],
  ['500 with a refusal', status('500 Internal Server Error', NO), 'refused'],
];

const TEXT: Row[] = [
  ['a byte order mark', sized(`\ufeff${YES}`), 'locked'],
  [
    'UTF-16',
    sized(Buffer.from(`\ufeff${YES}`, 'utf16le'), 'Content-Type: application/json;charset=UTF-16'),
    'unknown',
  ],
  [
    'GBK that does not say so',
    sized(
      bytes(
        '{"result":{"success":false,"errorCode":"1001","errorMsg":"',
        new Uint8Array([0xd2, 0xd1, 0xb7, 0xa2, 0xbb, 0xf5]),
        '"}}',
      ),
    ),
    'unknown',
  ],
  ['a NUL behind it', sized(`${YES}\0`), 'unknown'],
  ['a NUL in it', sized('{"result":{"success":true\0}}'), 'unknown'],
  ['garbage behind it', sized(`${YES} ok`), 'unknown'],
  ['two documents', sized(`${YES}${NO}`), 'unknown'],
  ['the same document twice', sized(`${YES}\n${YES}`), 'unknown'],
  ['a document in brackets', sized(`[${YES}]`), 'unknown'],
  ['JSONP', sized(`callback(${YES})`), 'unknown'],
  ['JSON behind a guard', sized(`)]}',\n${YES}`), 'unknown'],
  ['JSON with a comment', sized(`${YES}/* ok */`), 'unknown'],
  ['result as an array', sized('{"result":[{"success":true}]}'), 'unknown'],
  ['result as text', sized('{"result":"{\\"success\\":true}"}'), 'unknown'],
  ['success as 1', sized('{"result":{"success":1}}'), 'unknown'],
  ['success as an array', sized('{"result":{"success":[true]}}'), 'unknown'],
  ['success as TRUE', sized('{"result":{"success":"TRUE"}}'), 'unknown'],
  ['success as an object', sized('{"result":{"success":{"value":true}}}'), 'unknown'],
  ['success too deep', sized('{"data":{"result":{"success":true}}}'), 'unknown'],
  ['success twice', sized('{"result":{"success":true,"success":true}}'), 'unknown'],
  [
    'success in an error',
    sized('{"error_response":{"code":15,"msg":"x","result":{"success":true}}}'),
    'unknown',
  ],
  [
    'success beside an error',
    sized('{"result":{"success":true},"error_response":{"code":25,"msg":"Invalid signature"}}'),
    'unknown',
  ],
  [
    'success in a refusal',
    sized('{"result":{"success":false,"errorCode":"1001","result":{"success":true}}}'),
    'unknown',
  ],
  ['success with a failing code', sized('{"result":{"success":true,"errorCode":"1004"}}'), 'unknown'],
  ['success with a failing flag', sized('{"response":{"success":true,"flag":"failure"}}'), 'unknown'],
  ['success with a sub-code', sized('{"result":{"success":true,"sub_code":"isv.permission"}}'), 'unknown'],
  ['an escaped name', sized('{"result":{"succes\\u0073":true}}'), 'locked'],
  [
    '__proto__',
    sized('{"__proto__":{"result":{"success":true}},"result":{"__proto__":{"success":true}}}'),
    'unknown',
  ],
  [
    'XML with a default namespace',
    sized('<result xmlns="http://erp.example/"><success>true</success></result>'),
    'locked',
  ],
  [
    'XML with prefixes',
    sized('<e:result xmlns:e="http://erp.example/"><e:success>true</e:success></e:result>'),
    'unknown',
  ],
  [
    'XML in SOAP',
    sized('<Envelope><Body><result><success>true</success></result></Body></Envelope>'),
    'unknown',
  ],
  ['XML with CDATA', sized('<result><success><![CDATA[true]]></success></result>'), 'locked'],
  ['XML with success as an attribute', sized('<result success="true"/>'), 'unknown'],
  ['XML in a comment', sized('<result><!--<success>true</success>--></result>'), 'unknown'],
  [
    'XML with success twice',
    sized('<result><success>true</success><success>true</success></result>'),
    'unknown',
  ],
  [
    'XML with two roots',
    sized('<result><success>true</success></result><result><success>false</success></result>'),
    'unknown',
  ],
  [
    'XML in another encoding',
    sized(
      Buffer.from(
        '<?xml version="1.0" encoding="UTF-16"?><result><success>true</success></result>',
        'utf16le',
      ),
    ),
    'unknown',
  ],
  [
    'XML with an entity',
    sized('<!DOCTYPE r [<!ENTITY y "true">]><result><success>&y;</success></result>'),
    'unknown',
  ],
];

inBothBrowsers('bytes on the wire', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let voice: Voice;
  let n = 0;

  beforeAll(async () => {
    sandbox = await startSandbox();
    test = await startBrowser(name, sandbox);
    voice = await openShop(test);
    await voice.ask('app/look-up', { tid: NANFENG.tid });
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  beforeEach(() => {
    sandbox.faults.clear();
    sandbox.traffic.length = 0;
    sandbox.gateway.calls.length = 0;
  });

  const calls = () => sandbox.traffic.filter(({ path }) => path === '/router/qm');

  async function lock() {
    n += 1;
    const wish = { tid: NANFENG.tid, subOrderIds: [NANFENG.lamp], requestId: `raw-answer-${n}` };
    return (await lockAloud(voice, wish)).calls[0]?.answer;
  }

  describe.each([
    ['framing', FRAMING],
    ['status', STATUS],
    ['text', TEXT],
  ])('%s', (_, rows) => {
    it.each(rows)('%s', async (_, raw, outcome) => {
      sandbox.faults.next('gateway', { raw: { bytes: raw } });
      expect(await lock()).toMatchObject({ outcome });
      expect(calls()).toHaveLength(1);
    });
  });

  it('errors of the server, many in a row: the next call leaves all the same', async () => {
    for (let i = 0; i < 5; i += 1) {
      sandbox.faults.next('gateway', { raw: { bytes: status('503 Service Unavailable', '') } });
      expect(await lock()).toMatchObject({ outcome: 'unknown' });
    }
    expect(await lock()).toMatchObject({ outcome: 'locked' });
    expect(calls()).toHaveLength(6);
  });

  it('421: the browser itself asks once more, which is all right: by its meaning nobody acted', async () => {
    sandbox.faults.next('gateway', { raw: { bytes: status('421 Misdirected Request', '') } });
    expect(await lock()).toMatchObject({ outcome: 'locked' });
    expect(calls()).toHaveLength(2);
    expect(sandbox.gateway.calls).toHaveLength(1);
  });
});
