import { clientSign } from './client-sign';
import type { SandboxRequest } from './http';
import type { PlatformError } from './platform-answers';
import type { SandboxApp } from './shop';

/** Parameters of one call, as the gateway reads them from query and form body. */
export interface Parameters {
  all: ReadonlyMap<string, string>;
  /** Names in the URL. */
  inQuery: readonly string[];
  /** Names in the form body. */
  inBody: readonly string[];
  /** Names that were sent more than once. */
  repeated: readonly string[];
  /** The body as far as it is signed: anything but a form. */
  signedBody: string;
}

export function readParameters(request: SandboxRequest): Parameters {
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const query = [...new URLSearchParams(request.query)];
  const form = isForm ? [...new URLSearchParams(request.body)] : [];
  const names = [...query, ...form].map(([name]) => name);
  return {
    all: new Map([...query, ...form]),
    inQuery: query.map(([name]) => name),
    inBody: form.map(([name]) => name),
    repeated: names.filter((name, i) => names.indexOf(name) !== i),
    signedBody: isForm ? '' : request.body,
  };
}

/** One check of the gateway, in its order of checking. */
export interface Check {
  name: string;
  ok: boolean;
  /** What it found; for a failed check also what it expected. */
  saw: string;
}

interface CheckContext {
  apps: Readonly<Record<string, SandboxApp>>;
  /** Epoch ms. */
  now: number;
}

/** Ten minutes, as documented. */
const WINDOW_MS = 10 * 60_000;

type Result = { check: Check; error?: PlatformError };
type Rule = (p: Parameters, context: CheckContext) => Result;

/** System checks of both gateways, in the platform's order; stops at the first failure. */
export function checkSystemParameters(
  parameters: Parameters,
  context: CheckContext,
): { checks: Check[]; error?: PlatformError } {
  const checks: Check[] = [];
  for (const rule of [appKeyRule, versionRule, formatRule, timestampRule, signRule]) {
    const { check, error } = rule(parameters, context);
    checks.push(check);
    if (error) return { checks, error };
  }
  return { checks };
}

const appKeyRule: Rule = ({ all }, { apps }) => {
  const key = all.get('app_key');
  if (!key) return failed('app_key', 'missing', { code: 28, msg: 'Missing App Key' });
  if (apps[key]) return passed('app_key', key);
  return failed('app_key', key, {
    code: 29,
    msg: 'Invalid App Key',
    subCode: 'isv.appkey-not-exists',
    subMsg: '应用不存在',
  });
};

const versionRule: Rule = ({ all }) => {
  const v = all.get('v');
  if (!v) return failed('v', 'missing', { code: 32, msg: 'Missing Version' });
  return v === '2.0' ? passed('v', v) : failed('v', v, { code: 33, msg: 'Invalid Version' });
};

const formatRule: Rule = ({ all }) => {
  const format = all.get('format') ?? 'xml';
  return format === 'json' || format === 'xml'
    ? passed('format', format)
    : failed('format', format, { code: 23, msg: 'Invalid Format' });
};

const timestampRule: Rule = ({ all }, { now }) => {
  const text = all.get('timestamp');
  if (!text) return failed('timestamp', 'missing', { code: 30, msg: 'Missing Timestamp' });
  const fits = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text);
  const at = fits ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : Number.NaN;
  if (Math.abs(at - now) <= WINDOW_MS) return passed('timestamp', text);
  return failed('timestamp', text, { code: 31, msg: 'Invalid Timestamp' });
};

const signRule: Rule = ({ all, signedBody }, { apps }) => {
  const sign = all.get('sign');
  if (!sign) return failed('sign', 'missing', { code: 24, msg: 'Missing Signature' });
  const method = all.get('sign_method');
  const secret = apps[all.get('app_key') ?? '']?.secret ?? '';
  const expected = clientSign(all, secret, method, signedBody);
  return sign === expected
    ? passed('sign', `${method} ${sign}`)
    : failed('sign', `${method} ${sign}, expected ${expected}`, { code: 25, msg: 'Invalid signature' });
};

export function passed(name: string, saw: string): Result {
  return { check: { name, ok: true, saw } };
}

export function failed(name: string, saw: string, error: PlatformError): Result {
  return { check: { name, ok: false, saw }, error };
}
