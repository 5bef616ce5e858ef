/** What the outer page can do to the frame that contains our picker. They run in the outer page's world. */

const FRAME = `const frame = document.querySelector('iframe');`;
const styled = (rules: string) => `{ ${FRAME} frame.style.cssText += ';' + ${JSON.stringify(rules)}; }`;
const around = (rules: string) =>
  `{ ${FRAME} frame.parentElement.style.cssText += ';' + ${JSON.stringify(rules)}; }`;
const sheet = (rules: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(rules)} }))`;
const FULL = 'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;';
const cover = (rules: string, how = `document.body.append(cover)`) =>
  `{ const cover = document.createElement('div'); cover.style.cssText = ${JSON.stringify(rules)}; ${how}; }`;

export const OUTER_TRICKS: Record<string, string> = {
  'faded by its frame': styled('opacity:.02'),
  'faded by the parent of its frame': around('opacity:.02'),
  'filtered away': styled('filter:opacity(.02)'),
  'clipped away': styled('clip-path:inset(0 0 100% 0)'),
  'masked away': around('mask-image:linear-gradient(#0000,#0000)'),
  'blended with a page that covers it': `${around('mix-blend-mode:multiply')};${styled('filter:brightness(9)')}`,
  'shrunk by scale': styled('scale:.1'),
  'shrunk by zoom': styled('zoom:.1'),
  'turned upside down': styled('rotate:180deg'),
  mirrored: around('transform:scaleX(-1)'),
  'clipped by the parent of its frame': around('overflow:hidden;height:60px;min-height:0;flex:none'),
  'under an overlay that lets clicks through': cover(FULL),
  'under an overlay in a closed root': cover(
    '',
    `cover.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<div style="${FULL}"></div>`)}; document.body.append(cover)`,
  ),
  'under a popover that lets clicks through': cover(
    `${FULL};width:100vw;height:100vh;max-width:none;max-height:none;border:0`,
    `cover.popover = 'manual'; document.body.append(cover); cover.showPopover()`,
  ),
  'under the page’s own pseudo-element': sheet(
    `body::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none }`,
  ),
  'under the shadow of a dot': cover(
    'position:fixed;left:0;top:0;width:1px;height:1px;z-index:2147483647;box-shadow:0 0 0 4000px #fff',
  ),
  'under the outline of a dot': cover(
    'position:fixed;left:0;top:0;width:1px;height:1px;z-index:2147483647;outline:4000px solid #fff',
  ),
  'under text that overflows a dot': cover(
    'position:fixed;left:0;top:0;width:1px;height:1px;z-index:2147483647;pointer-events:none;white-space:pre;color:#fff;font:900px/0.4 monospace',
    `cover.textContent = '██████\\n██████\\n██████\\n██████'; document.body.append(cover)`,
  ),
  'under a view transition': `${sheet(`::view-transition { pointer-events: none; background: #fff } ::view-transition-group(root) { animation-duration: 30s; pointer-events: none } ::view-transition-image-pair(root) { opacity: 0 }`)}; globalThis.transition = document.startViewTransition?.(() => { document.body.style.background = '#eee'; })`,
};

/** Afterwards `undoTrick()` reverts whatever was done to the page. */
export const REMEMBER = `{
  ${FRAME}
  const styled = [frame, frame.parentElement, document.body];
  const were = styled.map((element) => element.style.cssText);
  const there = new Set(document.querySelectorAll('*'));
  globalThis.undoTrick = () => {
    globalThis.transition?.skipTransition();
    for (const [i, element] of styled.entries()) element.style.cssText = were[i];
    for (const element of document.querySelectorAll('*')) if (!there.has(element)) element.remove();
  };
}`;

/** At the very press, after all visibility checks: the frame is hidden. */
export const PRESS_TRICKS: Record<string, string> = {
  fades: `frame.style.opacity = '0'`,
  moves: `frame.style.translate = '-40px 30px'`,
  'is shrunk': `frame.style.scale = '.3'`,
};

/** Runs in the outer page, which listens to its same-origin frame. */
export const atPress = (work: string) =>
  `{ ${FRAME} frame.contentWindow.addEventListener('pointerdown', () => { ${work}; }, true); }`;
