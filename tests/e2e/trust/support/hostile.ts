/** Scripts of a page that tries to cause a lock without the agent. They run in the page's main world. */

/** Runs first in every frame: tampers with everything our scripts could rely on. */
export const BEND_EVERYTHING = `(() => {
  // The driver also runs it in our frame, where page scripts never run.
  if (location.protocol.endsWith('extension:')) return;
  globalThis.caught = { roots: [], tokens: [] };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    caught.roots.push(root);
    return root;
  };
  const Native = MutationObserver;
  globalThis.MutationObserver = class extends Native { observe() {} };
  globalThis.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
  const post = globalThis.postMessage;
  globalThis.postMessage = function (message, ...rest) { caught.tokens.push(message); return post.call(this, message, ...rest); };
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  Object.defineProperty(Object.prototype, 'disabled', { get: () => false, set() {}, configurable: true });
  for (const name of ['token', 'requestId', 'subOrderIds']) {
    Object.defineProperty(Object.prototype, name, { set(value) { caught.tokens.push([name, value]); }, configurable: true });
  }
  const parse = JSON.parse;
  JSON.parse = (...given) => { const value = parse(...given); caught.tokens.push(value); return value; };
  HTMLElement.prototype.showPopover = function () {};
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300);
  Document.prototype.elementFromPoint = () => null;
  for (const type of ['keydown', 'keyup', 'keypress']) {
    addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
  }
})()`;

/** Dispatches every event that could press a button, on every element, our host included. */
export const PRESS_EVERYTHING = `(() => {
  const pressed = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'submit', 'input', 'change'];
  const everything = [document, window, ...document.querySelectorAll('*')];
  const roots = [...(globalThis.caught?.roots ?? []), ...[...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? [])];
  for (const root of roots) everything.push(...root.querySelectorAll('*'));
  for (const target of everything) {
    for (const type of pressed) {
      const shared = { bubbles: true, cancelable: true, composed: true, view: window };
      const isKey = type.startsWith('key');
      const event = isKey
        ? new KeyboardEvent(type, { ...shared, key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true })
        : new MouseEvent(type, { ...shared, button: 0, detail: 1, clientX: 300, clientY: 300 });
      target.dispatchEvent(event);
    }
    if (target.localName === 'button' || target.popover) target.click?.();
  }
  return everything.length;
})()`;

/** Forges messages on every conceivable channel. */
export const FORGE_MESSAGES = `(() => {
  const TID = '4512773019268853117';
  const order = { tid: TID, subOrders: [{ id: '4512773019269853117' }], sellerNick: '云栖里家居旗舰店', source: 'data' };
  const lock = { kind: 'order-lock', version: '1.0.0', name: 'picker/lock', body: { token: 'x', tid: TID, subOrderIds: ['4512773019269853117'], requestId: 'forged-1' } };
  const texts = [lock, { ...lock, name: 'app/lock' }, { kind: 'order-lock-detector', command: 'open-active' }, { orders: [order] }, { kind: 'order-lock-page-orders', orders: [order] }, { type: 'order-lock', detail: [order] }];
  for (const text of texts) {
    postMessage(text, '*');
    postMessage(JSON.stringify(text), '*');
    for (const name of ['order-lock', 'order-lock-page-orders', 'order-lock:page-orders', 'order-lock:answer', 'order-lock:ask']) {
      for (const target of [document, window, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(name, { detail: text, bubbles: true, composed: true }));
        target.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(text), bubbles: true }));
        target.dispatchEvent(new MessageEvent('message', { data: text, origin: location.origin, source: window }));
      }
    }
    try { globalThis.chrome?.runtime?.sendMessage?.('order-lock@qianniu-order-lock.org', text); } catch {}
    try { globalThis.browser?.runtime?.sendMessage?.(text); } catch {}
  }
})()`;

const HOST = `document.querySelector('html > div[popover]')`;
const forEver = (work: string) =>
  `{ const host = ${HOST}; const work = () => { ${work}; requestAnimationFrame(work); }; work(); }`;
const style = (rules: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(rules)} }))`;
const cover = (how: string) =>
  `{ const cover = document.createElement('div'); cover.textContent = '领取红包'; cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;border:0;padding:0;margin:0;width:100vw;height:100vh;max-width:none;max-height:none'; ${how} }`;

/** What a page can do to our host element and around it. */
export const TRICKS: Record<string, string> = {
  'transparent by its style': forEver(`host.style.setProperty('opacity', '0', 'important')`),
  'transparent by a style sheet': style(
    `html > div[popover] { opacity: 0.01 !important; filter: opacity(0) !important }`,
  ),
  moved: forEver(`host.style.setProperty('transform', 'translate(-300px, 120px)', 'important')`),
  shrunk: style(`html > div[popover] { scale: 0.05 !important; zoom: 0.1 !important }`),
  clipped: style(
    `html > div[popover] { clip-path: inset(0 0 100% 0) !important; mask-image: linear-gradient(#0000, #0000) !important }`,
  ),
  'blended away': style(
    `html > div[popover] { mix-blend-mode: color-burn !important; filter: invert(1) contrast(0) !important }`,
  ),
  'in a page that is wholly faded': style(
    `html { opacity: 0 !important; filter: opacity(0) blur(9px) !important; clip-path: inset(0 0 100% 0) !important }`,
  ),
  'under an overlay that lets clicks through': cover(`document.documentElement.append(cover);`),
  'under a popover that lets clicks through': cover(
    `cover.popover = 'manual'; document.documentElement.append(cover); cover.showPopover();`,
  ),
  'under a popover in a closed root': cover(
    `const box = document.createElement('div'); document.body.append(box); cover.popover = 'manual'; box.attachShadow({ mode: 'closed' }).append(cover); cover.showPopover();`,
  ),
  'under the backdrop of a tiny popover': `${style(`#tiny::backdrop { background: #fff !important; opacity: 1 !important }`)}; { const tiny = document.createElement('div'); tiny.id = 'tiny'; tiny.popover = 'manual'; tiny.style.cssText = 'width:1px;height:1px;inset:auto;left:0;top:0;border:0;padding:0;pointer-events:none'; document.body.append(tiny); tiny.showPopover(); }`,
  'under a popover that paints outside its own box': `{ const box = document.createElement('div'); box.popover = 'manual'; box.style.cssText = 'width:0;height:0;overflow:visible;inset:auto;left:0;top:0;border:0;padding:0;background:none;pointer-events:none'; box.innerHTML = '<div style="position:absolute;left:0;top:0;width:100vw;height:100vh;background:#fff">领取红包</div>'; document.documentElement.append(box); box.showPopover(); }`,
  'under a modal dialog': `{ const dialog = document.createElement('dialog'); dialog.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;pointer-events:none'; document.body.append(dialog); dialog.showModal(); }`,
  'under a view transition that lets clicks through': `${style(`::view-transition { pointer-events: none; background: #fff; z-index: 9 } ::view-transition-group(root) { animation-duration: 30s; pointer-events: none; background: #fff }`)}; document.startViewTransition?.(() => { document.body.style.background = '#eee'; })`,
  'hidden and made inert': forEver(
    `host.hidden = true; host.inert = true; host.setAttribute('style', 'display:none !important')`,
  ),
  'closed as a popover': forEver(`try { host.hidePopover(); } catch {}`),
  'skipped by the page’s rendering': style(
    `html, html > div[popover] { content-visibility: hidden !important; contain: strict !important }`,
  ),
  'in a page that is scaled to nothing': style(`html { zoom: 0.2 !important }`),
  'in a page that is rotated in 3D': style(
    `html { transform: perspective(90px) rotateY(80deg) !important } html > div[popover] { rotate: x 80deg !important }`,
  ),
  'in a page that is inert': `document.documentElement.inert = true`,
  'behind a page in fullscreen': `addEventListener('pointerdown', () => document.body.requestFullscreen?.().catch(() => {}), { capture: true, once: true })`,
  'pushed away by an animation': `${style(`@keyframes away { to { translate: 900px 0 } } html > div[popover] { animation: away .01s forwards !important }`)}; ${HOST}.animate?.({ opacity: [0, 0] }, { duration: 60_000, fill: 'forwards' })`,
  'faded by a script’s animation of the page': `document.documentElement.animate({ opacity: [0, 0], filter: ['blur(20px)', 'blur(20px)'] }, { duration: 60_000, fill: 'forwards' })`,
  'moved to another place of the page': `{ const box = document.createElement('div'); box.style.cssText = 'position:fixed;inset:0;opacity:0'; document.body.append(box); box.append(${HOST}); }`,
  'moved into a closed root': `{ const box = document.createElement('div'); document.body.append(box); const root = box.attachShadow({ mode: 'closed' }); root.append(${HOST}); }`,
};
