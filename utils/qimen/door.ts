import type { NotSentReason, UnknownReason } from '@/utils/orders/lock';
import { readBody } from './body';
import { FORM_TYPE, type SignedRequest } from './request';
import { createRest, type Rest } from './rest';

/** The one door through which every request to a gateway leaves. */

/** The platform waits up to 30 s for an ERP; after this the outcome is unknown. */
export const DEADLINE_MS = 45_000;

export interface DoorAnswer {
  kind: 'answered';
  status: number;
  /** The gateway's clock: epoch ms of its `Date` header. */
  date?: number | undefined;
  text: string;
}

export type DoorFailure =
  /** Certainly not sent: `fetch` was never called. */
  | { kind: 'not-sent'; reason: NotSentReason }
  /**
   * Sent, for all anybody knows. `fetch` reports a refused connection, a TLS or DNS failure, a refused redirect and
   * a connection that died after the request alike, so none of them proves that nothing arrived.
   */
  | { kind: 'lost'; reason: UnknownReason; status?: number; date?: number | undefined };

export type DoorResult = DoorAnswer | DoorFailure;

export interface Door {
  /** Resolves once the browser lets a request to this address out; requests wait for it by themselves. */
  free(url: string): Promise<void>;
  /**
   * `onDisk`: what must be written before anything leaves; if it rejects, nothing does. The door looks whether it may
   * send in the meantime.
   */
  request(request: SignedRequest, signal?: AbortSignal, onDisk?: Promise<void>): Promise<DoorResult>;
}

export interface DoorParts {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Puts the session rule for this host in place and says whether it is. */
  ensureRule: (host: string) => Promise<boolean>;
  /** Whether a saved shop names a gateway of this origin. */
  allowed: (url: URL) => boolean | Promise<boolean>;
  /** Whether the browser lets us reach this host now (host permission not withheld). */
  hasAccess: (url: URL) => Promise<boolean>;
  /** Calls `run` after `ms`; returns how to call it off. */
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

/** No saved gateway, no access or no rule: no call. Requests never throw. */
export function createDoor(parts: DoorParts): Door {
  const rest = createRest(parts.after);
  return {
    async free(url) {
      let pending: Promise<void> | undefined;
      // Another call's failure may have made it longer meanwhile.
      while (pending !== rest.isOver(url)) {
        pending = rest.isOver(url);
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
      await rest.isOver(url);
      if (signal?.aborted) return { kind: 'not-sent', reason: 'interrupted' };
      return send(parts, rest, url, body, signal);
    },
  };
}

async function findObstacle(parts: DoorParts, address: string): Promise<NotSentReason | undefined> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return 'unreachable';
  const [isSaved, hasAccess] = await Promise.all([parts.allowed(url), parts.hasAccess(url)]);
  if (!isSaved || !hasAccess) return 'no-access';
  return (await parts.ensureRule(url.hostname)) ? undefined : 'no-session-rule';
}

async function send(
  { fetch, after }: DoorParts,
  rest: Rest,
  url: string,
  body: string,
  signal: AbortSignal | undefined,
): Promise<DoorResult> {
  const stop = new AbortController();
  let isLate = false;
  const callOff = after(DEADLINE_MS, () => {
    isLate = true;
    stop.abort();
  });
  const interrupt = () => stop.abort();
  signal?.addEventListener('abort', interrupt);
  const lossReason = (): UnknownReason =>
    isLate ? 'no-answer' : signal?.aborted ? 'interrupted' : 'connection-lost';
  try {
    const response = await fetch(url, { ...INIT, body, signal: stop.signal });
    rest.note(url, response.status);
    return await receive(response, lossReason);
  } catch {
    return { kind: 'lost', reason: lossReason() };
  } finally {
    callOff();
    signal?.removeEventListener('abort', interrupt);
  }
}

async function receive(response: Response, lossReason: () => UnknownReason): Promise<DoorResult> {
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
