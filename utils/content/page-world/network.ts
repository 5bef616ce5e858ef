import { natives } from './natives';

/**
 * Reads the answers of two services to fetch, XMLHttpRequest and JSONP. The page keeps its own promises, answers and
 * errors; other requests are not touched. Proxies of the native functions keep name, length and native appearance.
 */

type OnText = (text: string) => void;

export function observeNetwork(win: Window & typeof globalThis, onText: OnText): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const gb18030 = new TextDecoder('gb18030');
  /** The answer is often GBK without declaring it: bytes that are not UTF-8. */
  const textOf = (bytes: ArrayBuffer): string => {
    try {
      return natives.decode(utf8, bytes);
    } catch {
      return natives.decode(gb18030, bytes);
    }
  };
  const onBytes = (bytes: ArrayBuffer): void => onText(textOf(bytes));
  observeFetch(win, onBytes);
  observeXhr(win, onText, onBytes);
  hearJsonp(win, onText);
}

function observeFetch(win: Window & typeof globalThis, onBytes: (bytes: ArrayBuffer) => void): void {
  const handBody = quietly((response) => {
    natives.whenDone(
      natives.arrayBuffer(natives.clone(response as Response)),
      quietly(onBytes as Heard),
      nothing,
    );
  });
  win.fetch = around(win.fetch, (args, answer) => {
    if (isWanted(urlOf(args[0]))) natives.whenDone(answer as Promise<unknown>, handBody, nothing);
  });
}

function observeXhr(
  win: Window & typeof globalThis,
  onText: OnText,
  onBytes: (bytes: ArrayBuffer) => void,
): void {
  const prototype = win.XMLHttpRequest.prototype;
  prototype.open = around(prototype.open, (args, _, self) => {
    if (!isWanted(urlOf(args[1]))) return;
    const xhr = self as XMLHttpRequest;
    const read = quietly(() => {
      const type = natives.responseType(xhr);
      const answer: unknown = natives.response(xhr);
      if (typeof answer === 'string') onText(answer);
      else if (type === 'arraybuffer') onBytes(answer as ArrayBuffer);
      else if (type === 'json') onText(natives.stringify(answer));
    });
    natives.listen(xhr, 'load', read, { once: true });
  });
}

/** A JSONP script calls a global function of the page: that function is wrapped. Scripts go into head or body. */
function hearJsonp(win: Window & typeof globalThis, onText: OnText): void {
  const listen = (node: Node): void => {
    natives.observe(observer, node, { childList: true });
  };
  const arrive = (node: Node): void => {
    const { documentElement, head, body } = win.document;
    if (node === documentElement || node === head || node === body) listen(node);
    else hearScript(win, node, onText);
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
  listen(doc);
  if (doc.documentElement) listen(doc.documentElement);
  if (doc.head) listen(doc.head);
  if (doc.body) listen(doc.body);
}

const CALLBACK = /[?&](?:callback|cb|jsonp)=([\w$]+)/;

function hearScript(win: Window & typeof globalThis, node: Node, onText: OnText): void {
  if (!(node instanceof win.HTMLScriptElement)) return;
  const url = natives.scriptSource(node);
  const name = isWanted(url) ? natives.exec(CALLBACK, url)?.[1] : undefined;
  const globals = win as unknown as Record<string, unknown>;
  if (!name || typeof globals[name] !== 'function') return;
  globals[name] = around(globals[name] as (...args: unknown[]) => unknown, (args) =>
    onText(natives.stringify(args[0])),
  );
}

type Heard = (first: unknown, second?: unknown, third?: unknown) => void;

/**
 * The wrapped function: the original runs first and its result is returned to the caller; our handling cannot fail the
 * caller.
 */
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
      // Then there is nothing to pass on.
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

/**
 * The address in any form that fetch and open accept; the page's own objects are not read (reading may have side
 * effects).
 */
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
