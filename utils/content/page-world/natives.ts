/**
 * The browser's own functions as they are at document_start: what the page overwrites later has no effect here. Code of
 * the MAIN world uses these and plain syntax only: no methods looked up on page-owned prototypes, and no iteration
 * (destructuring, spreading, for-of) of arrays, whose iterator the page can replace too.
 */
const { apply, ownKeys, getOwnPropertyDescriptor } = Reflect;

type AnyFunction = (this: never, ...args: never[]) => unknown;

/** Calls a method on an object without looking the method up on it. */
function method<F extends AnyFunction>(f: F) {
  return (self: ThisParameterType<F>, ...args: Parameters<F>): ReturnType<F> =>
    apply(f, self, args) as ReturnType<F>;
}

/** Reads an accessor of a prototype without looking it up on the object. */
function getter<T, K extends keyof T & string>(prototype: T, name: K): (self: T) => T[K] {
  const get = getOwnPropertyDescriptor(prototype as object, name)?.get;
  return (self) => (get ? (apply(get, self, []) as T[K]) : self[name]);
}

export const natives = {
  apply,
  ownKeys,
  Proxy,
  stringify: JSON.stringify,
  isArray: Array.isArray,
  whenDone: method(
    Promise.prototype.then as (this: Promise<unknown>, ok: (v: never) => void, no: () => void) => unknown,
  ),
  exec: method(RegExp.prototype.exec),
  startsWith: method(String.prototype.startsWith),
  includes: method(String.prototype.includes as (this: string, part: string) => boolean),
  listen: method(EventTarget.prototype.addEventListener),
  unlisten: method(EventTarget.prototype.removeEventListener),
  dispatch: method(EventTarget.prototype.dispatchEvent),
  post: method(MessagePort.prototype.postMessage as (this: MessagePort, text: string) => void),
  start: method(MessagePort.prototype.start),
  data: getter(MessageEvent.prototype, 'data'),
  detail: getter(CustomEvent.prototype, 'detail'),
  querySelectorAll: method(
    Document.prototype.querySelectorAll as (this: Document, selectors: string) => NodeListOf<Element>,
  ),
  decode: method(TextDecoder.prototype.decode),
  clone: method(Response.prototype.clone),
  arrayBuffer: method(Response.prototype.arrayBuffer),
  requestUrl: getter(Request.prototype, 'url'),
  href: getter(URL.prototype, 'href'),
  responseType: getter(XMLHttpRequest.prototype, 'responseType'),
  response: getter(XMLHttpRequest.prototype, 'response'),
  addedNodes: getter(MutationRecord.prototype, 'addedNodes'),
  scriptSource: getter(HTMLScriptElement.prototype, 'src'),
  observe: method(MutationObserver.prototype.observe),
};
