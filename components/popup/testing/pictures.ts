/** Drawn item pictures for the gallery: [word of the title, ground, drawing on an 80 grid]. */
const DRAWINGS: [word: string, ground: string, drawing: string][] = [
  [
    '四件套',
    '#dde6f0',
    '<path fill="#7d98bd" d="M16 40h48v22H16z"/><path fill="#fff" d="M20 30h18v12H20zm22 0h18v12H42z"/><path fill="#a9bdd8" d="M16 48h48v6H16z"/>',
  ],
  [
    '枕',
    '#efe8dc',
    '<path fill="#fffaf0" d="M16 34q24-12 48 0v16q-24 10-48 0z"/><path fill="none" stroke="#cdb98f" stroke-width="3" d="M22 44q18-8 36 0"/>',
  ],
  [
    '马克杯',
    '#e3ece5',
    '<rect width="28" height="32" x="20" y="26" fill="#5d7f6a" rx="4"/><path fill="none" stroke="#5d7f6a" stroke-width="5" d="M48 34h6q6 0 6 8t-6 8h-6"/>',
  ],
  [
    '灯',
    '#f3e9da',
    '<path fill="#e0a94a" d="M28 18h24l8 20H20z"/><path fill="#8a6a35" d="M38 38h4v22h-4zM30 60h20v4H30z"/>',
  ],
  [
    '浴巾',
    '#ebe3f0',
    '<rect width="40" height="12" x="20" y="22" fill="#c9b4d6" rx="6"/><rect width="44" height="12" x="18" y="36" fill="#a68bb8" rx="6"/><rect width="40" height="12" x="20" y="50" fill="#8d70a3" rx="6"/>',
  ],
  [
    '盆栽',
    '#e2ede2',
    '<path fill="#5f9168" d="M40 44Q20 40 22 18q18 4 18 26Q44 26 58 20q2 20-18 24z"/><path fill="#b0623f" d="M28 46h24l-4 18H32z"/>',
  ],
  ['窗帘', '#ece9e4', '<path fill="#b6aea2" d="M18 20h20q-2 24-14 42h-6zm24 0h20v42h-6Q44 44 42 20z"/>'],
];

const FOLDER = 'https://img.alicdn.com/drawn/';

/** Address of the picture for this title; undefined if there is none. */
export function pictureOf(title: string): string | undefined {
  const index = DRAWINGS.findIndex(([word]) => title.includes(word));
  return index < 0 ? undefined : `${FOLDER}${index}.svg`;
}

/** The picture at such an address, for a fake of the host. */
export function drawingAt(address: string): string | undefined {
  if (!address.startsWith(FOLDER)) return undefined;
  const [, ground, drawing] = DRAWINGS[Number.parseInt(address.slice(FOLDER.length), 10)] ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80"><path fill="${ground}" d="M0 0h80v80H0z"/>${drawing}</svg>`;
}
