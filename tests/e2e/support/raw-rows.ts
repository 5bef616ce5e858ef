import { gzipSync } from 'node:zlib';
import { NANFENG } from '../../../tooling/sandbox/sample-orders';
import type { Outcome } from '../../../utils/domain/lock';

/** Answers that no HTTP library would write, byte by byte: those of a broken proxy, load balancer or ERP. */

const YES = '{"result":{"success":true}}';
const NO = '{"result":{"success":false,"errorCode":"1001"}}';
const head = (...lines: string[]) =>
  `${['HTTP/1.1 200 OK', 'Date: Wed, 25 Nov 2026 06:00:00 GMT', ...lines].join('\r\n')}\r\n\r\n`;
const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
export const sized = (body: string | Uint8Array, ...lines: string[]) =>
  bytes(head(`Content-Length: ${Buffer.from(body as string).length}`, ...lines), body);
export const status = (line: string, body = YES) =>
  bytes(`HTTP/1.1 ${line}\r\nContent-Length: ${body.length}\r\n\r\n`, body);
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const zipped = gzipSync(YES);

type Row = [what: string, bytes: string | Uint8Array, outcome: Outcome];

export const FRAMING: Row[] = [
  ['HTTP/1.0 without a length', `HTTP/1.0 200 OK\r\n\r\n${YES}`, 'locked'],
  ['HTTP/1.0 without a length, cut', `HTTP/1.0 200 OK\r\n\r\n${YES.slice(0, -1)}`, 'unknown'],
  // Browsers read it as HTTP/0.9, an answer without headers: it is the ERP's complete message.
  ['no status line at all', YES, 'locked'],
  ['fewer bytes than declared', head('Content-Length: 400') + YES, 'unknown'],
  ['more bytes than declared', head('Content-Length: 27') + YES + NO, 'locked'],
  ['two lengths', head('Content-Length: 27', 'Content-Length: 10') + YES, 'unknown'],
  [
    'chunks',
    `${head('Transfer-Encoding: chunked') + chunk(YES.slice(0, 9)) + chunk(YES.slice(9))}0\r\n\r\n`,
    'locked',
  ],
  ['chunks without the last one', head('Transfer-Encoding: chunked') + chunk(YES), 'unknown'],
  ['a chunk cut', head('Transfer-Encoding: chunked') + chunk(YES).slice(0, 20), 'unknown'],
  ['malformed chunks', head('Transfer-Encoding: chunked') + YES, 'unknown'],
  ['100 Continue first', `HTTP/1.1 100 Continue\r\n\r\n${sized(YES)}`, 'locked'],
  ['103 Early Hints first', `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${sized(YES)}`, 'locked'],
  ['nothing but 100 Continue', 'HTTP/1.1 100 Continue\r\n\r\n', 'unknown'],
  ['zipped', sized(zipped, 'Content-Encoding: gzip'), 'locked'],
  ['zipped, cut in the middle', sized(zipped.subarray(0, 20), 'Content-Encoding: gzip'), 'unknown'],
  // Browsers do not verify the checksum; the message is complete.
  ['zipped, without its checksum', sized(zipped.subarray(0, -8), 'Content-Encoding: gzip'), 'locked'],
  [
    'zipped, with a wrong checksum',
    sized(bytes(zipped.subarray(0, -8), '12345678'), 'Content-Encoding: gzip'),
    'locked',
  ],
  ['declared as gzip, but plain', sized(YES, 'Content-Encoding: gzip'), 'unknown'],
  ['declared as brotli, but plain', sized(YES, 'Content-Encoding: br'), 'unknown'],
];

export const STATUS: Row[] = [
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

export const TEXT: Row[] = [
  ['a byte order mark', sized(`\ufeff${YES}`), 'locked'],
  [
    'UTF-16',
    sized(Buffer.from(`\ufeff${YES}`, 'utf16le'), 'Content-Type: application/json;charset=UTF-16'),
    'unknown',
  ],
  [
    'undeclared GBK',
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
  ['success with a failure code', sized('{"result":{"success":true,"errorCode":"1004"}}'), 'unknown'],
  ['success with a failure flag', sized('{"response":{"success":true,"flag":"failure"}}'), 'unknown'],
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

/** What an ERP says beside its success, or instead of it. `lamp` is the requested sub-order. */
export const WORDS: Row[] = [
  ['a success code', sized('{"success":true,"code":"0","msg":"成功"}'), 'locked'],
  ['empty lists of failures', sized('{"success":true,"failedIds":[],"failCount":0}'), 'locked'],
  ['all ids named as done', sized(`{"success":true,"successIds":["${NANFENG.lamp}"]}`), 'locked'],
  ['a failure code with a space', sized('{"success":true,"errorCode":"modify-address-failed "}'), 'unknown'],
  ['500 beside success', sized('{"success":true,"code":"500"}'), 'unknown'],
  ['its id named as failed', sized(`{"success":true,"failedIds":[${NANFENG.lamp}]}`), 'unknown'],
  ['a failure inside', sized('{"success":true,"data":{"success":false,"errorCode":"1001"}}'), 'unknown'],
  ['a failure inside a text', sized('{"success":true,"data":"{\\"success\\":false}"}'), 'unknown'],
  ['513', sized('{"result":{"success":"false","errorCode":513}}'), 'unknown'],
  [
    'a flagged failure of the ERP',
    sized('<response><flag>failure</flag><code>S07</code><message>单据已出库</message></response>'),
    'refused',
  ],
  [
    'a raw line break',
    sized('{"result":{"success":false,"errorCode":"1004","errorMsg":"一\n二"}}'),
    'refused',
  ],
  ['a flat platform code', sized('{"code":"25","msg":"服务方法的签名无效","success":false}'), 'rejected'],
  ['a wrong clock outside error_response', sized('{"code":"31","msg":"Invalid timestamp"}'), 'rejected'],
];
