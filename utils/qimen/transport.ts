import { CALL_DEADLINE_MS } from '@/utils/domain/limits';
import type { NotSentReason, UnknownReason } from '@/utils/domain/lock';
import { readBody } from './body';
import { FORM_TYPE, type SignedRequest } from './request';
import { type Cooldown, createCooldown } from './server-error-cooldown';

/** The only transport: every request to a gateway goes through it. */

export interface TransportAnswer {
  kind: 'answered';
  status: number;
  /** The gateway's clock: epoch ms of its `Date` header. */
  date?: number | undefined;
  text: string;
}

export type TransportFailure =
  /** Certainly not sent: `fetch` was never called. */
  | { kind: 'not-sent'; reason: NotSentReason }
  /**
   * Possibly sent. `fetch` does not distinguish a refused connection, a TLS or DNS failure, a refused redirect and a
   * connection that broke after the request, so none of them proves that nothing arrived.
   */
  | { kind: 'lost'; reason: UnknownReason; status?: number; date?: number | undefined };

export type TransportResult = TransportAnswer | TransportFailure;

export interface Transport {
  /** Resolves once the browser would send a request to this address; `request` waits for it anyway. */
  free(url: string): Promise<void>;
  /**
   * `onDisk`: the write that must come first; if it rejects, nothing is sent. Meanwhile the transport checks whether
   * it may send.
   */
  request(request: SignedRequest, signal?: AbortSignal, onDisk?: Promise<void>): Promise<TransportResult>;
}

export interface TransportParts {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Installs the session rule for this host; false if that failed. */
  ensureRule: (host: string) => Promise<boolean>;
  /** Whether a saved shop has a gateway of this origin. */
  allowed: (url: URL) => boolean | Promise<boolean>;
  /** Whether the browser lets us reach this host now (host permission not withheld). */
  hasAccess: (url: URL) => Promise<boolean>;
  /** Calls `run` after `ms`; returns a function that cancels it. */
  after: (ms: number, run: () => void) => () => void;
}

const INIT: RequestInit = {
  method: 'POST',
  headers: { 'content-type': FORM_TYPE },
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};

/** Without a saved gateway, access and the rule, nothing is sent. Requests never throw. */
export function createTransport(parts: TransportParts): Transport {
  const cooldown = createCooldown(parts.after);
  return {
    async free(url) {
      let pending: Promise<void> | undefined;
      // Another call's failure may have extended it meanwhile.
      while (pending !== cooldown.isOver(url)) {
        pending = cooldown.isOver(url);
        await pending;
      }
    },
    async request({ url, body }, signal, onDisk) {
      const [found, unwritten] = await Promise.all([
        findObstacle(parts, url).catch((): NotSentReason => 'no-session-rule'),
        onDisk?.then(
          () => undefined,
          (): NotSentReason => 'journal-failed',
        ),
      ]);
      const obstacle = unwritten ?? found;
      if (obstacle) return { kind: 'not-sent', reason: obstacle };
      await cooldown.isOver(url);
      if (signal?.aborted) return { kind: 'not-sent', reason: 'interrupted' };
      return send(parts, cooldown, url, body, signal);
    },
  };
}

async function findObstacle(parts: TransportParts, address: string): Promise<NotSentReason | undefined> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return 'unreachable';
  const [isSaved, hasAccess] = await Promise.all([parts.allowed(url), parts.hasAccess(url)]);
  if (!isSaved || !hasAccess) return 'no-access';
  return (await parts.ensureRule(url.hostname)) ? undefined : 'no-session-rule';
}

async function send(
  { fetch, after }: TransportParts,
  cooldown: Cooldown,
  url: string,
  body: string,
  signal: AbortSignal | undefined,
): Promise<TransportResult> {
  const stop = new AbortController();
  let isLate = false;
  const callOff = after(CALL_DEADLINE_MS, () => {
    isLate = true;
    stop.abort();
  });
  const interrupt = () => stop.abort();
  signal?.addEventListener('abort', interrupt);
  const lossReason = (): UnknownReason =>
    isLate ? 'no-answer' : signal?.aborted ? 'interrupted' : 'connection-lost';
  try {
    const response = await fetch(url, { ...INIT, body, signal: stop.signal });
    cooldown.note(url, response.status);
    return await receive(response, lossReason);
  } catch {
    return { kind: 'lost', reason: lossReason() };
  } finally {
    callOff();
    signal?.removeEventListener('abort', interrupt);
  }
}

async function receive(response: Response, lossReason: () => UnknownReason): Promise<TransportResult> {
  const { status } = response;
  const date = dateOf(response);
  const body = await readBody(response);
  if (body.kind === 'text') return { kind: 'answered', status, date, text: body.text };
  return { kind: 'lost', reason: body.kind === 'lost' ? lossReason() : 'unreadable', status, date };
}

function dateOf(response: Response): number | undefined {
  const at = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(at) ? undefined : at;
}
