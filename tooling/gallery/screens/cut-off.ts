/**
 * Finds text that cannot be read: cut by its box without a tooltip, running out of it, beyond the window, or with
 * overlapping lines.
 */

/** Glyph edges and rounding. */
const SLACK = 1.5;
/** A line is drawn higher than its text. */
const LINE_SLACK = 4;

export function cutOff(root: HTMLElement): string[] {
  const found = texts(root).flatMap((text) => {
    const fault = faultOf(text);
    return fault ? [`${fault}: “${text.data.trim().slice(0, 60)}” in ${pathOf(text.parentElement)}`] : [];
  });
  return [...new Set([...found, ...placeholders(root), ...sideways(root)])];
}

/** In an empty field they say what belongs there; nothing shows the rest of one that is too long. */
function placeholders(root: HTMLElement): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  const fields = [...root.querySelectorAll<HTMLInputElement>('input:placeholder-shown')];
  return fields
    .filter((field) => field.placeholder && isDrawn(field))
    .filter((field) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      if (!pen) return false;
      pen.font = font;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText(field.placeholder).width > room + SLACK;
    })
    .map((field) => `cut off: placeholder “${field.placeholder}” in ${pathOf(field.parentElement)}`);
}

/** Boxes that scroll sideways: only a wide table and a line being typed may. */
function sideways(root: HTMLElement): string[] {
  const boxes = [...root.querySelectorAll<HTMLElement>(':not(.hp-table, input, textarea)')].filter(
    (box) => /auto|scroll/.test(getComputedStyle(box).overflowX) && box.checkVisibility(),
  );
  const page = { box: document.documentElement, by: document.documentElement.scrollWidth - innerWidth };
  return [page, ...boxes.map((box) => ({ box, by: box.scrollWidth - box.clientWidth }))]
    .filter(({ by }) => by > SLACK)
    .map(({ box, by }) => `scrolls sideways by ${Math.round(by)} px: ${pathOf(box)}`);
}

/** Every text that is rendered. */
function texts(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && isDrawn(text.parentElement)) found.push(text);
  }
  return found;
}

function isDrawn(element: Element | null): boolean {
  if (!element?.checkVisibility({ checkVisibilityCSS: true })) return false;
  return !element.closest('.ol-unseen, option, script, style, textarea');
}

function faultOf(text: Text): string | undefined {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, right, bottom, width } = range.getBoundingClientRect();
  // The part of it that the boxes so far leave visible.
  const seen = { left, right, bottom };
  if (width === 0) return undefined;
  if (text.parentElement && isCrowded(text.parentElement)) return 'lines too close';
  const isTold = hasTooltip(text.parentElement);
  for (let each = text.parentElement; each && each !== document.body; each = each.parentElement) {
    const { overflowX, overflowY, webkitLineClamp, position } = getComputedStyle(each);
    // Behind it more can be scrolled into view; folded text can be unfolded.
    if (/auto|scroll/.test(overflowX)) return undefined;
    const edge = each.getBoundingClientRect();
    const runsOut = seen.right > edge.right + SLACK || seen.left < edge.left - SLACK;
    if (/hidden|clip/.test(overflowX)) {
      if ((runsOut || isEllipsis(each, text)) && !isTold) return 'cut off';
      seen.left = Math.max(seen.left, edge.left);
      seen.right = Math.min(seen.right, edge.right);
    } else if ((runsOut || seen.bottom > edge.bottom + LINE_SLACK) && isBox(each) && position !== 'absolute')
      return 'runs out of its box';
    if (/auto|scroll/.test(overflowY)) return undefined;
    if (!/hidden|clip/.test(overflowY)) continue;
    const isFolded = webkitLineClamp !== 'none' && webkitLineClamp !== '';
    if (seen.bottom > edge.bottom + 2 && !isFolded && !isTold) return 'cut off below';
    seen.bottom = Math.min(seen.bottom, edge.bottom);
  }
  return seen.right > innerWidth + SLACK ? 'beyond the window' : undefined;
}

/** Its lines are less high than its letters. */
function isCrowded(element: Element): boolean {
  const { fontSize, lineHeight } = getComputedStyle(element);
  return parseFloat(lineHeight) < parseFloat(fontSize) * 1.1;
}

function isEllipsis(box: Element, text: Text): boolean {
  return box === text.parentElement && box.scrollWidth > box.clientWidth + 1;
}

function hasTooltip(element: Element | null): boolean {
  return element?.closest('[title]') !== null;
}

/** It has a border or background that looks like the text's own space. */
function isBox(element: Element): boolean {
  const { display, backgroundColor, borderTopWidth } = getComputedStyle(element);
  // Forced colours change a transparent colour to another one that is just as transparent.
  const isGround = !/^rgba\(.*, 0\)$/.test(backgroundColor);
  return display !== 'inline' && (isGround || parseFloat(borderTopWidth) > 0);
}

function pathOf(element: Element | null): string {
  const names: string[] = [];
  for (let each = element; each && each.id !== 'app' && names.length < 3; each = each.parentElement)
    names.unshift(each.tagName.toLowerCase() + [...each.classList].map((name) => `.${name}`).join(''));
  return names.join(' > ');
}
