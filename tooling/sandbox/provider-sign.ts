import { createHash } from 'node:crypto';

/** A call to a service provider (an ERP), as far as its sign is concerned. */
export interface ProviderCall {
  /** Raw query string without `?`. */
  query: string;
  contentType: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * The sign that a provider expects (official `SpiUtils`): always MD5, whatever `sign_method` says; empty values keep
 * their name; a raw body is included unless it is a form.
 * @throws Error for a content type that the official check rejects
 */
export function providerSign(call: ProviderCall, secret: string): string {
  const pairs = [...signedHeaders(call.headers), ...new URLSearchParams(call.query)];
  const isForm = call.contentType.startsWith('application/x-www-form-urlencoded');
  if (isForm) pairs.push(...new URLSearchParams(call.body));
  else if (!RAW_TYPES.some((type) => call.contentType.startsWith(type)))
    throw new Error(`content type not signed: ${call.contentType}`);
  const text = [...new Map(pairs)]
    .filter(([name]) => name !== 'sign')
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => name + value)
    .join('');
  return createHash('md5')
    .update(secret + text + (isForm ? '' : call.body) + secret)
    .digest('hex')
    .toUpperCase();
}

const RAW_TYPES = ['application/json', 'text/xml', 'application/xml', 'text/plain'];

/** Headers listed in `top-sign-list` join the parameters, URL-decoded; a missing one counts as empty. */
function signedHeaders(headers: Readonly<Record<string, string>>): [string, string][] {
  const names = (headers['top-sign-list'] ?? '').split(',').filter((name) => name !== '');
  return names.map((name) => [name, decodeURIComponent(headers[name.toLowerCase()] ?? '')]);
}
