import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Faults } from './faults';
import { type Answer, notFound, readBody, type SandboxRequest } from './http';
import type { Router } from './router';

interface ListenerParts {
  router: Router;
  faults: Faults;
  /** Every request that arrived, in order, including those that were cut. */
  traffic: SandboxRequest[];
  /** Epoch ms of this "platform", as in its `Date` header. */
  now: () => number;
}

/** Answers for every host of the sandbox, with the faults that a test has chosen. */
export function createListener(parts: ListenerParts): RequestListener {
  const connections = new WeakMap<Socket, { id: number; turns: number }>();
  let connectionCount = 0;

  function countConnection(socket: Socket): { id: number; turns: number } {
    let known = connections.get(socket);
    if (!known) {
      connectionCount += 1;
      known = { id: connectionCount, turns: 0 };
      connections.set(socket, known);
    }
    known.turns += 1;
    return known;
  }

  return (incoming, response) => {
    const { id, turns } = countConnection(incoming.socket);
    const request = describe(incoming, { id: parts.traffic.length + 1, connection: id, turn: turns });
    parts.traffic.push(request);
    let isAnswered = false;
    response.on('finish', () => {
      isAnswered = true;
    });
    response.on('close', () => {
      request.abandoned = !isAnswered;
    });
    serve(parts, request, incoming, response).catch((error: unknown) => {
      console.error('sandbox:', error);
      response.destroy();
    });
  };
}

async function serve(
  { router, faults, now }: ListenerParts,
  request: SandboxRequest,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = router.find(request);
  const fault = (route && faults.take(route.name, request.turn)) ?? {};

  if (fault.hangUp === 'unread') {
    fault.onStrike?.(request);
    incoming.socket.destroy();
    return;
  }
  request.body = await readBody(incoming);
  if (fault.hangUp === 'before') {
    fault.onStrike?.(request);
    incoming.socket.destroy();
    return;
  }

  const acts = (fault.answer ?? fault.raw) === undefined || fault.acts;
  const real = acts ? (route?.handle(request) ?? notFound()) : { body: '' };
  fault.onStrike?.(request);
  if (fault.delayMs) await new Promise((done) => setTimeout(done, fault.delayMs));
  if (fault.until) await fault.until;
  if (fault.hangUp === 'after') {
    incoming.socket.destroy();
    return;
  }
  if (fault.raw) {
    incoming.socket.write(fault.raw.bytes);
    if (!fault.raw.stays) incoming.socket.end();
    return;
  }
  write(response, { ...real, ...fault.answer }, now(), fault.hangUp === 'mid-answer');
}

function write(response: ServerResponse, answer: Answer, now: number, cut: boolean): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status ?? 200, {
    date: new Date(now).toUTCString(),
    'cache-control': 'no-store',
    'content-length': body.length,
    ...answer.headers,
  });
  if (!cut) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function describe(
  incoming: IncomingMessage,
  numbers: Pick<SandboxRequest, 'id' | 'connection' | 'turn'>,
): SandboxRequest {
  // A proxied plain-http request has the whole URL in its request line.
  const address = new URL(incoming.url ?? '/', `https://${incoming.headers.host ?? 'unknown'}`);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
  return {
    ...numbers,
    at: Date.now(),
    secure: 'encrypted' in incoming.socket,
    httpVersion: incoming.httpVersion,
    method: incoming.method ?? '',
    host: address.hostname,
    url: address.pathname + address.search,
    path: address.pathname,
    query: address.search.slice(1),
    headers,
    rawHeaders: incoming.rawHeaders,
    body: '',
    abandoned: false,
  };
}
