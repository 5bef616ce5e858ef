import type { Agent } from 'node:https';
import { request } from 'node:https';
import { clientSign } from './client-sign';
import { INTERCEPT } from './gateway';
import { beijingTime } from './provider-leg';
import { APP_KEY, APPS, PROVIDER_APP_KEY } from './shop';

/** A client for the sandbox's own tests: Node's https, directly to the TLS server. */

interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

interface PostOptions {
  host?: string;
  path?: string;
  agent?: Agent;
}

/** @throws Error if the connection closes without an answer */
export function post(
  port: number,
  params: Record<string, string>,
  { host = 'qimen.api.taobao.com', path = '/router/qm', agent }: PostOptions = {},
): Promise<Received> {
  return new Promise((done, fail) => {
    const outgoing = request(
      {
        port,
        host: '127.0.0.1',
        servername: host,
        path,
        method: 'POST',
        rejectUnauthorized: false,
        ...(agent ? { agent } : {}),
        headers: { host, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    outgoing.on('error', fail);
    outgoing.end(new URLSearchParams(params).toString());
  });
}

/** A well-formed, signed intercept call; `changes` apply before signing, `undefined` omits a parameter. */
export function interceptParams(changes: Record<string, string | undefined> = {}): Record<string, string> {
  const given: Record<string, string | undefined> = {
    method: INTERCEPT,
    app_key: APP_KEY,
    target_app_key: PROVIDER_APP_KEY,
    timestamp: beijingTime(Date.now()),
    v: '2.0',
    format: 'json',
    sign_method: 'hmac-sha256',
    sellerNick: '云栖里家居旗舰店',
    buyerNick: '柚子汽水_2023',
    bizOrder: '{"subOrderIds":"4512773019269853117,4512773019270853117","tid":"4512773019268853117"}',
    callType: 'synchronous',
    ...changes,
  };
  return signed(given);
}

export function signed(given: Record<string, string | undefined>): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) params[name] = value;
  const secret = APPS[params.app_key ?? '']?.secret ?? '';
  return { ...params, sign: clientSign(new Map(Object.entries(params)), secret, params.sign_method) };
}
