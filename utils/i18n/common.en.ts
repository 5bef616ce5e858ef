import type { CommonTexts } from './common.zh';
import { plural } from './language';

export const en: CommonTexts = {
  outcome: {
    locked: 'Locked',
    accepted: 'Accepted',
    refused: 'Refused',
    rejected: 'Not delivered',
    unknown: 'Unknown',
  },
  sending: 'Sending',
  entry: { picker: 'the page', popup: 'the popup', menu: 'the context menu', panel: 'the side panel' },

  status: {
    TRADE_NO_CREATE_PAY: 'To pay',
    WAIT_BUYER_PAY: 'To pay',
    PAY_PENDING: 'Payment pending',
    WAIT_PRE_AUTH_CONFIRM: 'To pay',
    PAID_FORBID_CONSIGN: 'On hold',
    WAIT_SELLER_SEND_GOODS: 'To ship',
    SELLER_CONSIGNED_PART: 'Part shipped',
    WAIT_BUYER_CONFIRM_GOODS: 'Shipped',
    TRADE_BUYER_SIGNED: 'Signed for',
    TRADE_FINISHED: 'Finished',
    TRADE_CLOSED: 'Closed',
    TRADE_CLOSED_BY_TAOBAO: 'Closed',
  },
  refund: {
    WAIT_SELLER_AGREE: 'Refund asked',
    WAIT_BUYER_RETURN_GOODS: 'Returning',
    WAIT_SELLER_CONFIRM_GOODS: 'Returning',
    SELLER_REFUSE_BUYER: 'Refund refused',
    SUCCESS: 'Refunded',
  },
  statusUnknown: 'Status unknown',

  order: 'Order',
  subOrder: 'Sub-order',
  copyTid: 'Copy the order number',
  copied: 'Copied',
  buyerUnknown: 'Buyer unknown',
  shopUnknown: 'Shop unknown',

  blocked: {
    shipped: (p) => `Shipped, too late to lock. Ask ${p.carrier || 'the carrier'} to intercept`,
    refunded: () => 'Refunded, will not ship anyway',
    unpaid: () => 'Unpaid, nothing to hold',
    closed: () => 'Order closed',
    finished: () => 'Order finished',
  },
  shippedAt: (p) => `Shipped ${p.time}`,
  refundAsked: 'Refund asked; a lock does not grant it',
  tailDiffers: 'Last six digits differ from the order; check it',
  memory: {
    locked: (p) => `Locked ${p.time} from ${p.entry}. Release in the ERP`,
    accepted: (p) => `Accepted ${p.time}, sent from ${p.entry}`,
    refused: (p) => `Refused ${p.time}, sent from ${p.entry}`,
    rejected: (p) => `Not delivered ${p.time}, sent from ${p.entry}`,
    unknown: (p) => `Outcome of ${p.time} unknown.`,
  },
  memoryHandled: (p) => `Outcome of ${p.time} unknown, marked handled`,
  resolve: 'Resolve',
  inFlight: 'Locking, waiting for the ERP',

  selectAll: 'Select all lockable',
  rowsLabel: 'Sub-orders',
  lockableOf: (p) => `${p.lockable} of ${p.all} lockable`,
  lockableMarked: (p) => `${p.lockable} lockable, ${p.marked} with a record`,
  nothingLockable: 'Nothing to lock',
  statusAsOf: (p) => `Status as of ${p.time}. Changed since?`,

  noneTicked: 'Nothing ticked. Space ticks, ↑ ↓ move',
  noneTyped: 'No sub-order number yet',
  summary: (p) =>
    `Locking ${p.all === undefined ? plural(p.n, 'sub-order') : `${p.n} of ${plural(p.all, 'sub-order')}`}${
      p.pieces === undefined ? '' : `, ${plural(p.pieces, 'item')}`
    }`,
  toCheck: (p) => `check ${p.n} first`,
  tail: 'ends',
  lock: (p) => `Lock ${plural(p.n, 'sub-order')}`,
  locking: 'Locking…',
  aboutLock: 'A lock stops shipping. It is not a refund or a cancellation. Release it only in the ERP.',

  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  copy: 'Copy',
  retry: 'Try again',
  readAgain: 'Read again',
  more: 'More',
  less: 'Less',
  openDetail: 'Open the order page',
  openDetailNote: 'filled in when read',
  comma: ', ',
  quoted: (words) => `“${words}”`,
  noWords: 'No explanation',

  typed: {
    label: 'Or type the sub-order numbers',
    labelNote: ' (separated by commas, spaces or lines)',
    digits: (p) => plural(p.n, 'digit'),
    badLength: (p) => `${plural(p.n, 'digit')}, 15–20 expected`,
    notDigits: 'Not a number',
    tailDiffers: 'Last six differ',
    duplicate: 'Duplicate merged',
    remove: (p) => `Remove ${p.id}`,
  },

  history: 'History',
  lockAgain: 'Lock again',
  markHandled: 'Mark handled',
};
