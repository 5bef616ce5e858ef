import { natives } from './natives';

/**
 * Hears the answers of two services through fetch, XMLHttpRequest and JSONP. The page keeps its own promises, answers
 * and errors; other requests are not touched. Proxies of the native functions keep name, length and native look.
 */

type Hand = (text: string) => void;

export function hearNetwork(win: Window & typeof globalThis, hand: Hand): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const gb18030 = new TextDecoder('gb18030');
  /** The answer is often GBK without saying so: bytes that are no UTF-8. */
  const textOf = (bytes: ArrayBuffer): string => {
    try {
      return natives.decode(utf8, bytes);
    } catch {
      return natives.decode(gb18030, bytes);
    }
  };
  const handBytes = (bytes: ArrayBuffer): void => hand(textOf(bytes));
  hearFetch(win, handBytes);
  hearXhr(win, hand, handBytes);
  hearJsonp(win, hand);
}

function hearFetch(win: Window & typeof globalThis, hand: (bytes: ArrayBuffer) => void): void {
  const handBody = quietly((response) => {
    natives.whenDone(
      natives.arrayBuffer(natives.clone(response as Response)),
      quietly(hand as Heard),
      nothing,
    );
  });
  win.fetch = around(win.fetch, (args, answer) => {
    if (isWanted(urlOf(args[0]))) natives.whenDone(answer as Promise<unknown>, handBody, nothing);
  });
}

function hearXhr(win: Window & typeof globalThis, hand: Hand, handBytes: (bytes: ArrayBuffer) => void): void {
  const prototype = win.XMLHttpRequest.prototype;
  prototype.open = around(prototype.open, (args, _, self) => {
    if (!isWanted(urlOf(args[1]))) return;
    const xhr = self as XMLHttpRequest;
    const read = quietly(() => {
      const type = natives.responseType(xhr);
      const answer: unknown = natives.response(xhr);
      if (typeof answer === 'string') hand(answer);
      else if (type === 'arraybuffer') handBytes(answer as ArrayBuffer);
      else if (type === 'json') hand(natives.stringify(answer));
    });
    natives.listen(xhr, 'load', read, { once: true });
  });
}

/** A script that fetches data calls a global function of the page: that function is heard. Scripts go into head or body. */
function hearJsonp(win: Window & typeof globalThis, hand: Hand): void {
  const hear = (node: Node): void => {
    natives.observe(observer, node, { childList: true });
  };
  const arrive = (node: Node): void => {
    const { documentElement, head, body } = win.document;
    if (node === documentElement || node === head || node === body) hear(node);
    else hearScript(win, node, hand);
  };
  const observer = new win.MutationObserver(
    quietly((records) => {
      const list = records as MutationRecord[];
      for (let i = 0; i < list.length; i++) {
        const nodes = natives.addedNodes(list[i] as MutationRecord);
        for (let k = 0; k < nodes.length; k++) arrive(nodes[k] as Node);
      }
    }),
  );
  const { document: doc } = win;
  hear(doc);
  if (doc.documentElement) hear(doc.documentElement);
  if (doc.head) hear(doc.head);
  if (doc.body) hear(doc.body);
}

const CALLBACK = /[?&](?:callback|cb|jsonp)=([\w$]+)/;

function hearScript(win: Window & typeof globalThis, node: Node, hand: Hand): void {
  if (!(node instanceof win.HTMLScriptElement)) return;
  const url = natives.scriptSource(node);
  const name = isWanted(url) ? natives.exec(CALLBACK, url)?.[1] : undefined;
  const globals = win as unknown as Record<string, unknown>;
  if (!name || typeof globals[name] !== 'function') return;
  globals[name] = around(globals[name] as (...args: unknown[]) => unknown, (args) =>
    hand(natives.stringify(args[0])),
  );
}

type Heard = (first: unknown, second?: unknown, third?: unknown) => void;

/** The same function, heard: it runs first and its result is the caller's; what we do with it can't fail the caller. */
function around<F extends (...args: never[]) => unknown>(
  original: F,
  heard: (args: unknown[], result: unknown, self: unknown) => void,
): F {
  const listen = quietly(heard as Heard);
  return new natives.Proxy(original, {
    apply(target, self, args: unknown[]) {
      const result = natives.apply(target, self, args as never[]);
      listen(args, result, self);
      return result;
    },
  });
}

/** The page must not notice that it is read. */
function quietly(run: Heard): Heard {
  return (first, second, third) => {
    try {
      run(first, second, third);
    } catch {
      // Then there is nothing to hand on.
    }
  };
}

function nothing(): void {}

/** The order list's answer and the reception panel's. */
function isWanted(url: string): boolean {
  return (
    natives.includes(url, '/asyncSold.htm') || natives.includes(url, '/mtop.taobao.qianniu.cs.trade.query')
  );
}

/** The address in whatever form fetch and open take it; objects of the page's own are not asked (asking may do something). */
function urlOf(input: unknown): string {
  if (typeof input === 'string') return input;
  return urlBy(natives.requestUrl, input) || urlBy(natives.href, input);
}

function urlBy(read: (from: never) => string, input: unknown): string {
  try {
    return read(input as never);
  } catch {
    return '';
  }
}
