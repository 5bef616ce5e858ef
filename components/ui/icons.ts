/**
 * The fixed set of icons on a 16 px grid: stroke 1.5 with round ends, or [stroke, fill]. One icon per meaning:
 * filled lock = locked, tray = accepted, circled cross = refused, arrow at a wall = rejected (not delivered),
 * dashed circled question mark = unknown, clock = sending, key = vault. The closed lock is used for nothing else.
 */
const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z';

export const ICONS = {
  locked: [
    'M5.25 7.5V5a2.75 2.75 0 0 1 5.5 0v2.5',
    'M4 7h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z',
  ],
  accepted:
    'M2 9v3.5a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V9h-3.4l-1 1.75H6.4L5.4 9H2l1.7-4M14 9l-1.7-4M8 2v5M5.75 5L8 7.25 10.25 5',
  refused: `${RING}M5.9 5.9l4.2 4.2m0-4.2l-4.2 4.2`,
  rejected: 'M1.75 8h8.5M7 4.75L10.25 8 7 11.25M13.75 2.75v10.5',
  unknown:
    'M6.25 2l1-.2h1.5l1 .2M12 3.2l1 1 .9 1.4M14.2 7.2v1.6M13.8 10.4l-.9 1.4-1 1M9.8 14l-1 .2H7.25l-1-.2M4 12.8l-1-1-.9-1.4M1.8 8.8V7.2M2.2 5.6l.9-1.4 1-1M6.25 6.4a1.8 1.8 0 1 1 2.65 1.6c-.6.35-.9.7-.9 1.25M8 11.25v.05',
  sending: `${RING}M8 4.75V8l2.25 1.5`,

  check: 'M3 8.5l3.25 3.25L13 5',
  minus: 'M3.5 8h9',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8m0-8l-8 8',
  copy: 'M6.5 5.25h6a1 1 0 0 1 1 1v6.25a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1V6.25a1 1 0 0 1 1-1zM3.25 10.5a1 1 0 0 1-.75-1V3.5a1 1 0 0 1 1-1h6a1 1 0 0 1 1 .75',
  search: 'M7 2.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 0 1 0-9.5zM10.5 10.5L14 14',
  refresh: 'M13.25 7A5.5 5.5 0 1 0 12 11.75M13.5 3v4h-4',
  external: 'M9.5 2.5h4v4M13.25 2.75L7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.25V5M10.5 2.25V5',
  clipboard:
    'M5.5 3.25H4a1 1 0 0 0-1 1v8.5a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-8.5a1 1 0 0 0-1-1h-1.5M6 2h4v2.5H6z',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.75-4L2.5 5.5M2.25 2.5v3h3M8 5v3.25l2 1.25',
  options:
    'M2 4.5h7.5M12.5 4.5H14M2 11.5h1.5M6.5 11.5H14M11 3a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM5 10a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3z',
  key: 'M5 7.75a3 3 0 1 1 0 6a3 3 0 0 1 0-6zM7.25 8.75L13.5 2.5M11 5l2 2M9 7l1.5 1.5',
  pin: 'M5.5 2h5M6.25 2v4.5L4 9.5h8L9.75 6.5V2M8 9.5V14',
  trash: 'M2.75 4.25h10.5M6 4V2.5h4V4M4 4.25l.6 9.25h6.8l.6-9.25M6.75 7v4M9.25 7v4',
  download: 'M8 2v8M4.75 7L8 10.25 11.25 7M2.5 13.5h11',
  upload: 'M8 10.25V2.25M4.75 5.5L8 2.25l3.25 3.25M2.5 13.5h11',
  warning: 'M8 2.25L14.5 13.5h-13zM8 6.5v3.25M8 11.6v.05',
  info: `${RING}M8 7.25V11.25M8 4.9v.05`,
  grip: [
    '',
    'M5.5 3h1.6v1.6H5.5zM8.9 3h1.6v1.6H8.9zM5.5 7.2h1.6v1.6H5.5zM8.9 7.2h1.6v1.6H8.9zM5.5 11.4h1.6V13H5.5zM8.9 11.4h1.6V13H8.9z',
  ],
  chevron: 'M6 3.5L10.5 8 6 12.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  truck:
    'M1.5 4h8v7h-8zM9.5 6.5H12l2.5 2.25V11h-5M4.5 11a1.25 1.25 0 1 1 0 2.5a1.25 1.25 0 0 1 0-2.5zM11.5 11a1.25 1.25 0 1 1 0 2.5a1.25 1.25 0 0 1 0-2.5z',
  undo: 'M5.5 3L2.5 6l3 3M2.75 6h6.5a3.75 3.75 0 0 1 0 7.5H6',
  user: 'M8 2.5a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 0 1 0-5.5zM2.75 13.75c.5-2.75 2.5-4 5.25-4s4.75 1.25 5.25 4',
  shop: 'M2.5 6.25V13.5h11V6.25M2 6l1.25-3.5h9.5L14 6c0 1.25-.9 1.75-2 1.75S10 7.25 10 6c0 1.25-.9 1.75-2 1.75S6 7.25 6 6c0 1.25-.9 1.75-2 1.75S2 7.25 2 6zM6.5 13.25v-3h3v3',
  shield: 'M8 1.75l5.25 2v4c0 3.25-2.25 5.5-5.25 6.5-3-1-5.25-3.25-5.25-6.5v-4z',
  palette: `${RING}M5 8.25v.05M6.25 5.25v.05M9.75 5.25v.05M11 8.25v.05`,
  keyboard: 'M1.75 4h12.5v8H1.75zM4.5 6.75v.05M7 6.75v.05M9.25 6.75v.05M11.6 6.75v.05M5.25 9.5h5.5',
  chat: 'M2 3h12v8.25H8L4.75 14v-2.75H2z',
  page: 'M2 3h12v10H2zM2 6h12M4 4.5v.05M6 4.5v.05',
  edit: 'M10.75 2.75l2.5 2.5L6 12.5l-3.25.75.75-3.25z',
  pulse: 'M1.5 8.5h3l2-5 3 9 2-4h3',
  idle: RING,
} as const satisfies Record<string, string | readonly [stroke: string, fill: string]>;

/** Parts of the product's mark, on the same grid. */
export const MARK = {
  shackle: 'M5 8V6a3 3 0 0 1 6 0v2',
  held: 'M3.2 7h9.6A1.2 1.2 0 0 1 14 8.2v1.5a.3.3 0 0 1-.3.3H2.3a.3.3 0 0 1-.3-.3V8.2A1.2 1.2 0 0 1 3.2 7z',
  shipping:
    'M2.3 11h11.4a.3.3 0 0 1 .3.3v1.5a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 12.8v-1.5a.3.3 0 0 1 .3-.3z',
};

export type IconName = keyof typeof ICONS;
