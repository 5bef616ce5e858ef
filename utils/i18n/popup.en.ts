import { plural } from './language';
import type { PopupTexts } from './popup.zh';

export const en: PopupTexts = {
  title: 'Order Lock',
  field: 'Order number',
  placeholder: 'Order number or pasted chat text',
  lookUp: 'Look up',
  clear: 'Clear',
  clipboard: 'Clipboard',
  clipboardLookUp: 'Look up the number in the clipboard',

  badTooShort: (p) => `Only ${p.digits} ${digits(p.digits)}; an order number has 15–20`,
  badTooLong: (p) => `${p.digits} digits; an order number has 15–20`,
  badNotDigits: 'Not a number; an order number has 15–20 digits',
  badNoNumber: 'No order number found (15–20 digits)',
  badBroken: 'There is a space or another character inside the number; copy the whole number',
  badCutShort: 'The number is incomplete (asterisks or dots); copy the whole number',
  badRounded: 'Not looked up: set the spreadsheet column to text and copy the number again',
  doubt: {
    label: 'Check the order number',
    near: 'One digit away from a known order number. Is it that one?',
    isKnown: 'Yes, look it up',
    isTyped: 'No, look up what I entered',
    rounded: 'It ends in zeros, as if a spreadsheet had changed it',
    roundedWhy: 'Spreadsheets keep the first 15 digits and turn the rest into zeros',
    isRight: 'It is right, look it up',
    isWrong: 'Do not look it up',
  },
  badScientific:
    'A spreadsheet has turned the number into 4.51E+18: set the column to text and copy it again',
  badSkipped: (p) => `${numbers(p.lengths.length, p.lengths)} skipped`,
  pasted: (p) =>
    [
      `${p.found} order ${p.found === 1 ? 'number' : 'numbers'} found`,
      p.duplicates > 0 && `${p.duplicates} ${p.duplicates === 1 ? 'duplicate' : 'duplicates'} removed`,
      p.skipped.length > 0 && `${numbers(p.skipped.length, p.skipped)} skipped`,
      p.flawed > 0 && `${plural(p.flawed, 'number')} incomplete, not looked up`,
    ]
      .filter(Boolean)
      .join(', '),

  result: 'Result',
  resultFrom: (p) => `${p.seconds} s, ${p.source}`,
  lastLookUp: 'Last look-up',
  lookingUp: 'Looking up…',
  retry: 'Try again',
  sourcePage: 'from the page',
  sourceTab: 'from a page seen earlier',
  sourceTradeApi: 'from the platform',
  sourceTyped: 'entered by hand',

  orders: (p) => (p.n === 1 ? '1 order' : `${p.n} orders`),
  ordersDone: (p) =>
    [
      `${p.done} found`,
      p.failed > 0 && `${p.failed} not found`,
      p.looking > 0 && `${p.looking} being looked up`,
    ]
      .filter(Boolean)
      .join(', '),
  picked: (p) => `${p.n} of ${p.lockable} lockable`,
  looking: 'Looking up',
  ofOrders: (p) => ` (${p.n} of ${plural(p.all, 'order')})`,
  sumOfOrders: (p) => `${p.n} of ${plural(p.all, 'sub-order')}`,
  sum: (p) =>
    `${p.all === undefined ? plural(p.n, 'sub-order') : `${p.n} of ${p.all}`}${p.pieces === undefined ? '' : `, ${plural(p.pieces, 'item')}`}`,
  nickNeeded: 'Enter the buyer nickname to lock',
  notOfShops: (p) => `Check that it is an order of ${p.shops.join(' or ')}`,
  lookupRefused: {
    session: "The shop's authorisation is no longer valid",
    permission: 'The app has no permission to look up orders',
    keys: "The platform does not accept this shop's keys",
    clock: "The platform says that this computer's clock is wrong",
    busy: 'Too many requests',
    other: 'The platform refused the look-up',
  },
  lookupTurn: {
    session: 'authorise the shop again and enter the new Session Key',
    permission: 'apply for this permission',
    keys: 'check App Key and App Secret',
    clock: 'set the clock',
    busy: 'this passes by itself',
    other: 'act on its message',
  },
  lookupNote: 'Locking still works with the right sub-order numbers.',
  lookupKeysNote: 'Locks use the same keys and will be turned down too.',
  detailNote: 'Open the order page; they are filled in once it is read.',
  unread: 'Sub-orders not read yet',
  readSubOrders: 'Look up sub-orders',

  page: 'This page',
  pageOrders: (p) => (p.n === 1 ? '1 order' : `${p.n} orders`),
  pageEmpty: 'No order found on this page',
  pageEmptyNote: 'Paste an order number or chat text',
  allow: 'Enable on this site',
  allowNote: (p) => `Allow reading order numbers on ${p.host}`,
  allowRefused: 'The browser did not allow it. Click again if needed',
  checkNumber: 'Check the order number',
  byHand: 'Enter sub-order numbers by hand',
  buyerNick: 'Buyer nickname',
  buyerNickHelp: 'The full Wangwang nickname, without asterisks',
  buyerNickWhy: (p) =>
    `The page shows only ${p.nick}: enter the full nickname, or ask the administrator to enable look-up`,
  buyerNickMasked: 'This nickname has asterisks; enter the full nickname',
  buyerNickCipher: 'This nickname is encrypted; enter the one shown in the chat',
  chooseShop: 'Shop',
  chooseShopNone: 'Choose a shop…',

  openQuestions: (p) => `${p.n} unknown`,
  underWay: (p) => `Locking ${p.n}`,
  handle: 'Resolve',
  watch: 'View',
  againTexts: (p) => `Reply and text for the warehouse, order ${p.tid}`,
  reviewed: 'This lock',
  back: 'Back',

  recent: 'Recent',
  recentCount: (p) => `${p.n} shown, ${p.today} today`,

  noShop: 'No shop yet',
  noShopNote: [
    'Locks are signed with the keys of the shop.',
    'An administrator sets it up once; it takes about a minute.',
  ],
  addShop: 'Add a shop',
  importSettings: 'Import settings',
  tryDemo: 'Try it with a demo shop',
  shopNotSet: 'No shop set up',
  shopMissing: 'Set up this shop',

  vaultClosed: 'Key vault closed',
  vaultClosedWhy: {
    idle: (p) => `Closed automatically after ${p.minutes} idle ${p.minutes === 1 ? 'minute' : 'minutes'}.`,
    time: 'Closed automatically after the set time.',
    'browser-closed': 'Closed automatically with the browser.',
    'by-hand': 'Closed manually.',
  },
  vaultClosedNote: 'Enter the passphrase to continue.',
  vaultClosedKept: 'Enter the passphrase to continue; your selection is kept.',
  passphrase: 'Passphrase',
  openVault: 'Open the key vault',
  closeVault: 'Close the key vault',
  openingVault: 'Opening…',
  wrongPassphrase: 'Wrong passphrase, try again',
  waitPassphrase: (p) => `Wrong passphrase, try again in ${p.seconds} s`,
  vaultNeeded: 'Open the key vault to lock',
  shopNeeded: 'Set up a shop to lock',
  shopMissingNote: 'Set up this shop to lock',

  shop: 'Shop',
  shopAuto: 'Shop: automatic',
  pin: 'Open in the side panel',
  history: 'Lock history',
  options: 'Options',
  tools: 'Tools',
};

function digits(n: number): string {
  return n === 1 ? 'digit' : 'digits';
}

/** "one 11-digit number", "2 numbers of 11, 8 digits". */
function numbers(n: number, lengths: number[]): string {
  return n === 1
    ? `one ${lengths[0]}-digit number`
    : `${n} numbers of ${[...new Set(lengths)].join(', ')} digits`;
}
