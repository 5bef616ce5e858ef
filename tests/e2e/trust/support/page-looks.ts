import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Styles with which a page may try to change our picker's look or text. */

const read = (file: string) => readFileSync(join(process.cwd(), 'components/ui/css', file), 'utf8');
/** All names of our custom properties, and the fonts that we use. */
const TOKENS = read('tokens.css');
const NAMES = [...new Set(TOKENS.match(/--ol-[a-z0-9-]+/g))];
const FONTS = (/--ol-font:([^;]+);/.exec(TOKENS)?.[1] ?? '')
  .split(',')
  .map((name) => name.trim().replaceAll('"', ''));

const sheet = (rules: string) =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(rules)} }));`;
const HOST = 'html > div[popover]';
const AWAY =
  'opacity:0!important;translate:300px 0!important;background:red!important;clip-path:inset(50%)!important;';

export const PAGE_LOOKS: Record<string, string> = {
  'registers our custom properties': `for (const name of ${JSON.stringify(NAMES)})
    CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' });`,
  'declares our custom properties by @property': sheet(
    NAMES.map((name) => `@property ${name}{syntax:"<color>";inherits:false;initial-value:transparent}`).join(
      '',
    ),
  ),
  'sets our custom properties': sheet(`*{${NAMES.map((name) => `${name}:transparent!important`).join(';')}}`),
  'defines its own fonts under the names of ours': sheet(
    FONTS.map(
      (name) =>
        `@font-face{font-family:"${name}";src:local("DejaVu Serif"),local("Liberation Serif");size-adjust:115%}`,
    ).join(''),
  ),
  'selects everything, and hides selected text by its style': `${sheet(
    `::selection,html::selection,${HOST}::selection{color:transparent!important;background:rgb(255 255 255/.99)!important}`,
  )} getSelection().selectAllChildren(document.documentElement); document.execCommand('selectAll');`,
  'draws before, after and behind our host': sheet(
    ['before', 'after', 'backdrop']
      .map(
        (name) =>
          `${HOST}::${name}{content:"领取红包"!important;display:block!important;position:fixed!important;inset:0!important;z-index:99!important;background:#fff!important;pointer-events:none!important}`,
      )
      .join(''),
  ),
  'hides it by :has, @scope, @layer, @container, @supports and @starting-style': sheet(
    `:root:has(${HOST}) ${HOST}{${AWAY}}
    @scope (html) { div[popover] {${AWAY}} }
    @layer a { ${HOST}{${AWAY}} }
    @supports (display:grid) { ${HOST}:popover-open{${AWAY}} }
    @starting-style { ${HOST}{opacity:0!important} }
    html{container-type:inline-size} @container (min-width:1px) { ${HOST}{${AWAY}} }
    ${HOST}{transition:opacity 9s!important;animation:gone 9s forwards!important} @keyframes gone{to{opacity:0}}`,
  ),
  'moves what contains it, and anchors it elsewhere': sheet(
    `html{will-change:transform,filter;contain:layout paint;perspective:90px;anchor-name:--a}
    body{anchor-name:--b} ${HOST}{position-anchor:--b!important;position-area:bottom right!important;inset:anchor(end)!important;view-transition-name:x!important;offset-path:circle(90px)!important;offset-distance:40%!important}`,
  ),
  'switches to dark, and changes all inherited styles': sheet(
    `${HOST}{font:italic 900 40px/4 serif!important;letter-spacing:9px!important;word-break:break-all!important} html{color-scheme:dark!important;} html,${HOST}{text-orientation:upright!important;-webkit-text-fill-color:transparent!important;-webkit-text-stroke:9px #fff!important;text-shadow:0 0 0 #fff!important;cursor:none!important;user-select:none!important;caret-color:#fff!important;quotes:"领" "取"!important}`,
  ),
  'tampers with the prototypes of everything that renders or listens': `
    for (const view of [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)]) {
      const { prototype: element } = view.Element;
      element.getBoundingClientRect = () => new DOMRect(0, 0, 1, 1);
      element.matches = () => true;
      element.append = element.remove = element.replaceChildren = element.setAttribute = function () {};
      view.HTMLElement.prototype.showPopover = view.HTMLElement.prototype.focus = function () {};
      view.EventTarget.prototype.addEventListener = function () {};
      view.Node.prototype.appendChild = (node) => node;
      view.getComputedStyle = () => ({ getPropertyValue: () => 'none' });
      view.MessageChannel = view.MutationObserver = view.ResizeObserver = view.IntersectionObserver = class { observe() {} };
    }`,
};
