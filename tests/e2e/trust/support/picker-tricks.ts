/** What a page may try on the picker inside it. They run in the page's main world, where the picker's host is. */

const HOST = `document.querySelector('html > div[popover]:empty')`;
const FULL =
  'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;padding:0;border:0;background:#fff;pointer-events:none';
/** A popover that covers everything and lets clicks through, not yet shown. */
export const COVER = `globalThis.cover = Object.assign(document.createElement('div'), { popover: 'manual', textContent: '领取红包' });
cover.style.cssText = ${JSON.stringify(FULL)};
document.documentElement.append(cover);`;

export interface Trick {
  name: string;
  script: string;
  /** Restores the page; absent if nothing can. */
  undo?: string;
  /** Only for the plain page: around a frame it would be the same test again. */
  isPlainOnly?: boolean;
}

/** Repeats `work`; `undo` stops it and runs `more`. */
const every = (ms: number, work: string, more = '') => ({
  script: `globalThis.trick = setInterval(() => { ${work} }, ${ms})`,
  undo: `clearInterval(trick); ${more}`,
});
const atEachFrame = (work: string) => ({
  script: `{ const step = () => { ${work}; globalThis.trick = requestAnimationFrame(step); }; step(); }`,
  undo: `cancelAnimationFrame(trick)`,
});
const atEachChange = (work: string) => ({
  script: `globalThis.trick = new MutationObserver(() => { ${work} }); trick.observe(document.documentElement, { childList: true }); ${work}`,
  undo: `trick.disconnect()`,
});

/** Each hides the button or makes it unreachable, for longer than arming takes. */
export const LASTING: Trick[] = [
  {
    name: 'removes the popover attribute repeatedly',
    ...atEachFrame(`${HOST}?.removeAttribute('popover')`),
  },
  {
    name: 'toggles inert on itself all the time',
    script: `globalThis.n = 0; globalThis.trick = setInterval(() => { document.documentElement.inert = n++ % 4 > 0; }, 25)`,
    undo: `clearInterval(trick); document.documentElement.inert = false`,
  },
  {
    isPlainOnly: true,
    name: 'puts a copy of the host over it, with its own text',
    script: `{
      const copy = globalThis.copy = ${HOST}.cloneNode(true);
      copy.textContent = '领取红包';
      copy.style.setProperty('background', '#fff', 'important');
      copy.style.setProperty('pointer-events', 'none', 'important');
      document.documentElement.append(copy);
      copy.showPopover();
    }`,
    undo: `copy.remove()`,
  },
  {
    name: 'reorders the host among its siblings, whenever one is added',
    ...atEachChange(
      `{ const host = ${HOST}; if (host && host.previousSibling !== document.head) document.head.after(host); }`,
    ),
  },
  {
    isPlainOnly: true,
    name: 'removes the host, whenever one is added',
    ...atEachChange(`document.querySelectorAll('html > div[popover]').forEach((host) => host.remove())`),
  },
  {
    isPlainOnly: true,
    name: 'adopts the host into an invisible document',
    script: `document.implementation.createHTMLDocument('').documentElement.append(${HOST})`,
    undo: '',
  },
  {
    name: 'rewrites its whole document',
    script: `document.open(); document.write('<p>领取红包'); document.close()`,
  },
  {
    name: 'replaces its root element',
    script: `{ globalThis.was = document.documentElement; was.replaceWith(document.createElement('html')); }`,
  },
  {
    isPlainOnly: true,
    name: 'covers it by a popover that a close watcher keeps',
    script: `{ ${COVER} cover.popover = 'auto'; cover.showPopover(); const watch = () => { const watcher = globalThis.CloseWatcher && new CloseWatcher(); if (watcher) watcher.oncancel = (event) => event.preventDefault(); }; watch(); }`,
    undo: `cover.remove()`,
  },
  {
    isPlainOnly: true,
    name: 'flashes a cover that is visible half of the time',
    script: `{ ${COVER} globalThis.trick = setInterval(() => cover.togglePopover(), 60); }`,
    undo: `clearInterval(trick); cover.remove()`,
  },
  {
    name: 'fills the screen with its own element',
    script: `globalThis.cover = document.body.appendChild(Object.assign(document.createElement('div'), { textContent: '领取红包' })); cover.style.background = '#fff'; cover.requestFullscreen()`,
    undo: `document.exitFullscreen().catch(() => {}); cover.remove()`,
  },
  {
    isPlainOnly: true,
    name: 'shows view transitions, one after the other',
    script: `{
      globalThis.sheet = document.head.appendChild(document.createElement('style'));
      sheet.textContent = '::view-transition { pointer-events: none; background: #fff } ::view-transition-group(root) { animation-duration: 1s; pointer-events: none }';
      const show = () => { globalThis.transition = document.startViewTransition(() => {}); };
      show();
      globalThis.trick = setInterval(show, 400);
    }`,
    undo: `clearInterval(trick); transition.skipTransition(); sheet.remove()`,
  },
  {
    name: 'takes the focus whenever the picker has it',
    ...every(20, `window.focus(); document.body.tabIndex = -1; document.body.focus(); ${HOST}?.blur()`),
  },
  {
    isPlainOnly: true,
    name: 'scrolls itself and everything in it all the time, under a cover that sticks to the scrolled',
    script: `{ ${COVER} cover.style.position = 'absolute'; document.body.style.height = '300vh'; cover.showPopover(); globalThis.trick = setInterval(() => scrollBy(0, scrollY > 40 ? -40 : 1), 30); }`,
    undo: `clearInterval(trick); cover.remove(); scrollTo(0, 0)`,
  },
];

/** Active until shortly before the press, as a page may guess it: the agent cannot have looked again by then. */
export const BEFORE_PRESS: Trick[] = [
  { name: 'removes the popover attribute', script: `${HOST}.removeAttribute('popover')`, undo: '' },
  {
    isPlainOnly: true,
    name: 'changes the type of its popover',
    script: `${HOST}.popover = 'auto'`,
    undo: '',
  },
  { isPlainOnly: true, name: 'closes it', script: `${HOST}.hidePopover()`, undo: '' },
  { name: 'removes the host', script: `${HOST}.remove()`, undo: '' },
  {
    name: 'takes the focus, and gives it to the host',
    script: `document.body.tabIndex = -1; document.body.focus(); ${HOST}.focus()`,
    undo: '',
  },
  {
    isPlainOnly: true,
    name: 'covers it',
    script: `${COVER} cover.showPopover(); await new Promise((done) => setTimeout(done, 700)); cover.remove()`,
    undo: '',
  },
  {
    name: 'covers it, and blocks the main thread so that no check can run',
    script: `${COVER} cover.showPopover();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const end = performance.now() + 1600;
      while (performance.now() < end);
      cover.remove()`,
    undo: '',
  },
  {
    name: 'has a modal dialog open',
    script: `const dialog = document.body.appendChild(document.createElement('dialog')); dialog.showModal(); await new Promise((done) => setTimeout(done, 300)); dialog.remove()`,
    undo: '',
  },
];
