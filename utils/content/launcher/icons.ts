/**
 * Glyphs of the launcher as path data on a 16 grid: [path, fill or stroke]. Built node by node: no markup is parsed in
 * a page.
 */

type Stroke = [d: string, look: 'fill' | 'stroke' | 'half'];

const SHACKLE = 'M5 8V6a3 3 0 0 1 6 0v2';
const UPPER =
  'M3.2 7h9.6A1.2 1.2 0 0 1 14 8.2v1.5a.3.3 0 0 1-.3.3H2.3a.3.3 0 0 1-.3-.3V8.2A1.2 1.2 0 0 1 3.2 7z';
const LOWER =
  'M2.3 11h11.4a.3.3 0 0 1 .3.3v1.5a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 12.8v-1.5a.3.3 0 0 1 .3-.3z';
const RING = 'M8 2a6 6 0 1 1-.01 0';

const MARK: Stroke[] = [
  [SHACKLE, 'stroke'],
  [UPPER, 'fill'],
  [LOWER, 'half'],
];
const NO: Stroke[] = [
  [RING, 'stroke'],
  ['M6 6l4 4m0-4l-4 4', 'stroke'],
];

export const ICONS: Record<string, Stroke[]> = {
  idle: MARK,
  open: MARK,
  over: MARK,
  sending: [['M8 2a6 6 0 1 1-6 6', 'stroke']],
  locked: [
    ['M5 8V5a3 3 0 0 1 6 0v3', 'stroke'],
    ['M3 7h10v7H3z', 'fill'],
  ],
  accepted: [
    ['M2 9v4.5h12V9h-3.5L9 11H7L5.5 9z', 'stroke'],
    ['M8 2v5M5.5 4.800L8 7.300l2.5-2.5', 'stroke'],
  ],
  refused: NO,
  rejected: [['M2 8h8M7 4.500L10.5 8 7 11.500M14 3v10', 'stroke']],
  unknown: [
    [RING, 'stroke'],
    ['M6.2 6.400a1.8 1.8 0 1 1 2.6 1.600c-.6.3-.8.6-.8 1.200M8 11.300v.2', 'stroke'],
  ],
};

export function drawIcon(doc: Document, name: string): SVGElement {
  const svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg');
  set(svg, { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  for (const [d, look] of ICONS[name] ?? MARK) {
    const path = svg.appendChild(doc.createElementNS('http://www.w3.org/2000/svg', 'path'));
    const isLine = look === 'stroke';
    const ink: Record<string, string> = isLine
      ? { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linecap': 'round' }
      : { fill: 'currentColor', ...(look === 'half' && { opacity: '.5' }) };
    set(path, { d, ...ink });
  }
  return svg;
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
