import type { IncomingMessage } from 'node:http';

/** One request, raw as it arrived. */
export interface SandboxRequest {
  /** Increases over the life of the sandbox. */
  id: number;
  /** The connection it came on, and its number on that connection (1: a fresh connection). */
  connection: number;
  turn: number;
  /** Epoch ms of this computer. */
  at: number;
  secure: boolean;
  httpVersion: string;
  method: string;
  host: string;
  /** Path and query as sent. */
  url: string;
  path: string;
  query: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  rawHeaders: readonly string[];
  /** Empty if the sandbox hung up before reading it. */
  body: string;
  /** Whether the client closed the connection before the answer. */
  abandoned: boolean;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** Answers one request. Its effects on the ERP happen before it returns. */
export type Handler = (request: SandboxRequest) => Answer;

/** Reads the whole body as UTF-8. */
export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export function json(text: string, headers: Record<string, string> = {}): Answer {
  return { headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body: text };
}

export function xml(text: string): Answer {
  return { headers: { 'content-type': 'text/xml;charset=UTF-8' }, body: text };
}

export function html(text: string, headers: Record<string, string> = {}): Answer {
  return { headers: { 'content-type': 'text/html;charset=UTF-8', ...headers }, body: text };
}

export function script(text: string): Answer {
  return { headers: { 'content-type': 'text/javascript;charset=UTF-8' }, body: text };
}

export function notFound(): Answer {
  return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' };
}
