import { request } from 'node:https';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';

// `npm run probe [-- gateway-url trade-url]`: does the platform take such calls from this computer? It makes two calls
// without any credentials, which cannot have an effect, and prints code, `Date`, protocol and meaning of each.

const GATEWAY = 'https://qimen.api.taobao.com/router/qm';
const TRADE = 'https://eco.taobao.com/router/rest';
const INTERCEPT = 'qimen.taobao.qianniu.cloudkefu.order.self.intercept';
const TIMEOUT_MS = 20_000;

/**
 * Meaning of an answer without credentials, by code. All these codes come from the platform itself, so it took the call.
 */
const MEANINGS = {
  11: [
    '收到了，但应用没有权限，或 ERP 厂商没有授权',
    'taken, but the app lacks the permission or the authorisation of the ERP vendor',
  ],
  21: ['收到了', 'taken'],
  22: [
    '收到了，但这个网关没有这个接口：请核对网关地址',
    'taken, but this gateway does not know the method: check the address',
  ],
  24: [
    '收到了，平台要求签名：这台电脑可以调用',
    'taken, the platform asks for a signature: calls from here work',
  ],
  25: ['收到了，平台核对了签名：这台电脑可以调用', 'taken, the signature was checked: calls from here work'],
  28: [
    '收到了，平台要求 App Key：这台电脑可以调用',
    'taken, the platform asks for a key: calls from here work',
  ],
  29: ['收到了，平台核对了 App Key：这台电脑可以调用', 'taken, the key was checked: calls from here work'],
};
const NOT_A_GATEWAY = [
  '返回内容不是平台的：中间有登录页、代理或防火墙',
  'not the platform: a login page, a proxy or a firewall in between',
];
const IP_LIMITED = [
  '平台限制了调用方 IP：把这台电脑的出口 IP 加进应用的白名单',
  'limited by IP: add the public address of this computer to the allow list of the app',
];
const OTHER = ['收到了，见平台原话', 'taken, see the message of the platform'];

/**
 * @typedef {object} Finding
 * @property {string} method
 * @property {string} url
 * @property {string} [protocol] e.g. "h2, answered by HTTP/1.1"
 * @property {number} [status]
 * @property {string} [date] the `Date` header
 * @property {number} [skewSeconds] this computer's clock minus the platform's
 * @property {string} [code]
 * @property {string} [words]
 * @property {string[]} meaning zh, en
 * @property {boolean} taken whether the platform itself answered
 */

/**
 * @param {string} url
 * @param {string} method
 * @param {{ port?: number, insecure?: boolean, now?: () => number }} [options] `port`: connect to this loopback port instead
 * @returns {Promise<Finding>}
 */
export async function probe(url, method, options = {}) {
  const finding = { method, url, taken: false };
  try {
    const alpn = await negotiated(new URL(url), options);
    const answer = await post(new URL(url), method, options);
    const now = (options.now ?? Date.now)();
    const said = readAnswer(answer.text);
    const date = answer.headers.date;
    return {
      ...finding,
      protocol: `${alpn || 'no ALPN'}, answered by HTTP/${answer.httpVersion}`,
      status: answer.status,
      ...(date ? { date, skewSeconds: Math.round((now - Date.parse(date)) / 1000) } : {}),
      ...said,
      ...judge(said),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...finding, meaning: [`连不上：${why}`, `not reachable: ${why}`] };
  }
}

/** Code and message of any platform answer, JSON or XML. */
function readAnswer(text) {
  const field = (...names) => {
    for (const name of names) {
      const found =
        new RegExp(`"${name}"\\s*:\\s*"?([^",}]+)`).exec(text) ?? new RegExp(`<${name}>([^<]*)<`).exec(text);
      if (found) return found[1];
    }
    return undefined;
  };
  const isMarkup = /<html|<!doctype html/i.test(text);
  const code = isMarkup ? undefined : field('code', 'errorCode');
  const words = [field('msg', 'message', 'errorMsg'), field('sub_code'), field('sub_msg', 'sub_message')]
    .filter(Boolean)
    .join(' | ');
  return isMarkup ? {} : { ...(code ? { code } : {}), ...(words ? { words } : {}) };
}

function judge({ code, words = '' }) {
  if (code === undefined) return { taken: false, meaning: NOT_A_GATEWAY };
  if (words.includes('ip-whitelist')) return { taken: true, meaning: IP_LIMITED };
  return { taken: true, meaning: MEANINGS[code] ?? OTHER };
}

function target(url, { port, insecure }) {
  return {
    host: port ? '127.0.0.1' : url.hostname,
    port: port ?? (url.port || 443),
    servername: url.hostname,
    rejectUnauthorized: !insecure,
  };
}

/** Which protocol the server would choose for a browser. */
function negotiated(url, options) {
  return new Promise((done, fail) => {
    const socket = connect({ ...target(url, options), ALPNProtocols: ['h2', 'http/1.1'] }, () => {
      done(socket.alpnProtocol);
      socket.end();
    });
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer')));
    socket.on('error', fail);
  });
}

function post(url, method, options) {
  const body = new URLSearchParams({ method, v: '2.0', format: 'json', timestamp: beijingTime() }).toString();
  return new Promise((done, fail) => {
    const outgoing = request(
      {
        ...target(url, options),
        path: url.pathname + url.search,
        method: 'POST',
        agent: false,
        headers: {
          host: url.host,
          'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('error', fail);
        answer.on('end', () =>
          done({
            status: answer.statusCode,
            headers: answer.headers,
            httpVersion: answer.httpVersion,
            text,
          }),
        );
      },
    );
    outgoing.setTimeout(TIMEOUT_MS, () => outgoing.destroy(new Error('no answer')));
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

/** `yyyy-MM-dd HH:mm:ss` in GMT+8. */
function beijingTime() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** @param {Finding} finding */
export function report(finding) {
  const lines = [
    `${finding.method}`,
    `  ${finding.url}`,
    finding.protocol && `  协议 protocol   ${finding.protocol}`,
    finding.status && `  状态 status     ${finding.status}`,
    finding.date &&
      `  时间 Date       ${finding.date} (本机 this computer ${signed(finding.skewSeconds ?? 0)} s)`,
    finding.code && `  代码 code       ${finding.code}${finding.words ? `  ${finding.words}` : ''}`,
    `  意思 meaning    ${finding.meaning.join('\n                  ')}`,
  ];
  if (finding.protocol?.startsWith('h2'))
    lines.push(
      '  注意 note       平台支持 HTTP/2：浏览器会用它，「一次确认只发一次」靠 Connection: close 保证不了，见 docs/security.md',
      '                  HTTP/2 is offered: over it "Connection: close" does not exist, see docs/security.md',
    );
  return lines.filter(Boolean).join('\n');
}

function signed(seconds) {
  return seconds > 0 ? `+${seconds}` : String(seconds);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [gateway = GATEWAY, trade = TRADE] = process.argv.slice(2);
  const findings = [await probe(gateway, INTERCEPT), await probe(trade, 'taobao.time.get')];
  console.log(findings.map(report).join('\n\n'));
  process.exitCode = findings.every((finding) => finding.taken) ? 0 : 1;
}
