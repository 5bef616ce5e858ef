import { deferred } from './deferred';
import type { Answer, SandboxRequest } from './http';

/** A fault of one request. Fields combine: a delay and then a hang-up is `{ delayMs, hangUp }`. */
export interface Fault {
  /**
   * Cut the connection: before the body is read · after that, but before anything is done · after the ERP acted, without
   * an answer · in the middle of the answer.
   */
  hangUp?: 'unread' | 'before' | 'after' | 'mid-answer';
  /** Answer this instead. The real handler does not run, unless `acts`. */
  answer?: Partial<Answer>;
  acts?: boolean;
  /** Write these bytes to the connection instead of an HTTP answer, and then close it, unless it `stays` open. */
  raw?: { bytes: string | Uint8Array; stays?: boolean };
  /** Wait this long before answering, after the ERP acted. */
  delayMs?: number;
  /** Wait for this before answering, after the ERP acted. */
  until?: Promise<void>;
  /** Only requests on a connection that has carried one before. */
  onReused?: boolean;
  /** Called when the fault occurs. */
  onStrike?: (request: SandboxRequest) => void;
}

/** A request that is held back until the test releases it. */
export interface Hold {
  /** Resolves when the request has arrived and the ERP, if involved, has acted. */
  arrived: Promise<SandboxRequest>;
  release: () => void;
}

/** Faults chosen by a test, by the name of the affected route: `gateway`, `trade`, `chat-orders`, … */
export class Faults {
  private readonly once = new Map<string, Fault[]>();
  private readonly standing = new Map<string, Fault>();

  /** Affects the next matching request of this route; several faults are used in order. */
  next(route: string, fault: Fault): void {
    this.once.set(route, [...(this.once.get(route) ?? []), fault]);
  }

  /** Affects every request of this route until cleared. */
  always(route: string, fault: Fault): void {
    this.standing.set(route, fault);
  }

  /** Holds back the answer to the next request of this route. */
  hold(route: string, fault: Fault = {}): Hold {
    const arrived = deferred<SandboxRequest>();
    const gate = deferred<void>();
    this.next(route, { ...fault, until: gate.promise, onStrike: arrived.resolve });
    return { arrived: arrived.promise, release: gate.resolve };
  }

  clear(): void {
    this.once.clear();
    this.standing.clear();
  }

  /** The fault for a request; it is used up unless set by `always`. */
  take(route: string, turn: number): Fault | undefined {
    const queue = this.once.get(route) ?? [];
    const index = queue.findIndex((fault) => !fault.onReused || turn > 1);
    if (index >= 0) return queue.splice(index, 1)[0];
    const standing = this.standing.get(route);
    return standing && (!standing.onReused || turn > 1) ? standing : undefined;
  }
}

/** The page of a proxy or portal instead of an API answer. */
export function htmlPage(status = 200): Fault {
  return {
    answer: {
      status,
      headers: { 'content-type': 'text/html;charset=UTF-8' },
      body: '<!doctype html><title>网络认证</title><h1>请先登录</h1>',
    },
  };
}

export function serverError(status: number): Fault {
  return { answer: { status, headers: { 'content-type': 'text/plain' }, body: 'upstream error' } };
}

export function redirect(location: string, status = 302): Fault {
  return { answer: { status, headers: { location }, body: '' } };
}

export function answers(body: string, contentType = 'application/json;charset=UTF-8'): Fault {
  return { answer: { headers: { 'content-type': contentType }, body } };
}

/** A body larger than any real answer. */
export function hugeBody(bytes: number): Fault {
  return answers(`{"result":{"success":true,"errorMsg":"${'x'.repeat(bytes)}"}}`);
}
