import { en as each } from './each-line';
import { plural } from './language';
import type { LockTexts } from './lock.zh';

export const en: LockTexts = {
  title: {
    locked: (p) => `Locked ${plural(p.n, 'sub-order')}`,
    accepted: () => 'Accepted, waiting for the ERP',
    refused: () => 'Refused, not locked',
    rejected: () => 'Not delivered, not locked',
    unknown: () => 'Outcome unknown, promise nothing yet',
  },
  handledTitle: 'Outcome unknown, marked handled',
  handledText: (p) => `Looked into at ${p.time}${p.note && `: ${p.note}`}`,
  releasedTitle: (p) => `Locked ${p.n} ${p.n === 1 ? 'sub-order' : 'sub-orders'}, later released in the ERP`,
  confirmed: (p) => `Confirmed by the ERP at ${p.time}, in ${p.s} s`,
  accepted: (p) => `The ERP accepted the request at ${p.time} and has not confirmed the lock`,
  refused: (p) => `The ERP refused ${p.n === 1 ? 'this sub-order' : `these ${p.n} sub-orders`} at ${p.time}`,
  rejected: 'The request was turned down; the ERP did nothing',
  unknown: (p) => `It may or may not be locked: ${p.reason}`,
  unknownReason: {
    'no-answer': (p) => `no answer in ${p.s} s`,
    'connection-lost': () => 'connection lost',
    unreadable: () => 'unreadable answer',
    contradictory: () => 'the answer contradicts itself',
    partial: () => 'the answer reports only partial success',
    'own-code': (p) =>
      `the answer reports success, but with code ${p.code}. If this ERP always sends that code with a success, ask the administrator to add it to the shop's success codes`,
    interrupted: () => 'the browser or the extension closed meanwhile',
    platform: () => 'the platform cannot tell whether the ERP received it',
  },
  httpStatus: (p) => `The gateway answered HTTP ${p.status}`,
  answerWords: 'The answer says',
  namedFailed: 'Named as failed',
  namedDone: 'Named as done',
  notSent: {
    unreachable: 'Not sent: cannot reach the gateway. Check the network, then try again',
    'no-access':
      'Not sent: the browser does not allow access to the gateway. Allow it in options, then try again',
    'no-session-rule':
      'Not sent: the browser did not apply the rule against repeated calls. Restart it, then try again',
    interrupted: 'Not sent: the browser or the extension closed meanwhile',
    'vault-closed': 'Not sent: the key vault is closed. Open it, then try again',
    'shop-gone': 'Not sent: this shop is no longer set up',
    'against-rule': 'Not sent: against the rule on signature or passphrase',
    'journal-failed': 'Not sent: the local record could not be written',
    stopped: 'Not sent: locking one by one stopped before it',
  },

  mixedTitle: (worst, n) => {
    const failed = n.refused + n.rejected;
    if (worst === 'unknown')
      return `Outcome unknown for ${n.unknown}${failed ? `, ${failed} more not locked` : ''}`;
    if (worst === 'accepted') return `Accepted ${n.accepted}, waiting for the ERP`;
    const word = worst === 'rejected' ? 'Not delivered' : 'Refused';
    return `${word} ${n[worst]}${failed > n[worst] ? `, ${failed - n[worst]} more refused` : ''}, not locked`;
  },
  mixedText: (p) =>
    `${plural(p.all, 'sub-order')} in ${plural(p.calls, 'call')}${p.counts.locked ? `, ${p.counts.locked} locked` : ''}${
      p.counts.accepted ? `, ${p.counts.accepted} accepted` : ''
    }`,
  call: (p) => `Call ${p.n}`,
  calls: 'Call by call',
  badge: (p) => `${p.word} ${p.n}`,
  acceptedAt: (p) => `ERP accepted at ${p.time}`,
  confirmedAt: (p) => `ERP confirmed at ${p.time}`,

  erpWords: 'ERP says',
  platformWords: 'Platform says',
  meaning: 'Meaning',
  next: 'Next',
  turn: 'Who acts',
  now: 'Now',
  unexplained: 'The ERP does not explain this code; act on its message',
  who: {
    admin: 'Shop administrator',
    computer: 'You: check the network and clock of this computer',
    wait: 'Nobody; try again shortly',
    vendor: 'ERP vendor',
    agent: 'You',
  },
  colon: ': ',
  urgent: 'If it is urgent, hold it in the ERP or call the warehouse.',
  acceptedNext:
    'Check the final result in the ERP in 1–2 minutes; it will not be updated here (this shop answers asynchronously).',
  notLocked: 'Not locked',
  notTicked: 'Not ticked',
  notTickedBecause: (p) => `Not ticked, ${p.why.toLowerCase()}`,

  lookIn: 'Look up in the ERP:',
  checkThese: (p) =>
    `Check ${p.n === 1 ? 'this sub-order' : `these ${p.n} sub-orders`}${p.items ? `: ${p.items}` : ''}`,
  comeBack: 'Come back and choose:',
  againWhen: 'Not held in the ERP: send it again',
  handledWhen: 'Held, or handled by hand: add a note',
  note: 'Note (optional)',
  noteHelp: 'Changes this record only; nothing goes to the ERP',
  handled: (p) => `Marked handled at ${p.time}`,
  released: (p) => `Noted at ${p.time}: released in the ERP`,
  markReleased: 'Released in the ERP',
  editNote: 'Edit note',
  saveNote: 'Save note',
  marksHelp: 'Changes this record only; nothing goes to the ERP',
  staysOnTop: 'Stays at the top of the popup and on the badge until handled',
  later: 'Later',
  backToRows: 'Choose again',
  copyForWarehouse: 'Copy for warehouse',
  copyForAdmin: 'Copy for admin',
  copyList: 'Copy the list',
  warehouseNote: 'Contains the request, shop, buyer, order, sub-orders, items and the message of the ERP.',
  adminNote: (p) => `Contains no keys or buyer data. Request ${p.id}.`,
  releaseInErp: 'It can only be released in the ERP. A lock is not a refund or a cancellation.',
  reply: 'Reply to the buyer',
  fillChat: 'Put in chat',
  chooseReply: 'Choose a reply',
  notFilled: 'Not put in: copied instead, paste it',
  replyCopied: 'Reply copied, paste it into the chat',
  reportCopied: 'Copied',
  tidCopied: 'Order number copied',

  sendingTitle: (p) => `Locking ${plural(p.n, 'sub-order')}, waiting for the ERP`,
  written: 'Saved in the local record',
  signed: 'Signed and sent to the lock gateway',
  seconds: (p) => `${p.s} s`,
  notYet: (p) =>
    `Not locked yet; this takes ${p.s} s at most. You may close this window; the outcome will be in the popup.`,
  pausing: (p) => `Too many requests, sending again in ${p.s} s; not locked yet`,
  clockCorrected: 'Clock corrected, sending again',
  sentOf: (p) => `${p.done} of ${plural(p.calls, 'call')} answered`,
  collapse: 'Hide',

  each,

  report: {
    ask: 'Please intercept these sub-orders and do not ship them:',
    held: 'Held in the ERP, please do not ship:',
    buyer: 'Buyer',
    reason: 'Reason',
    operator: 'Operator',
    tid: 'Order',
    subOrder: 'Sub-order',
    shop: 'Shop',
    outcome: 'Outcome',
    words: 'Message',
    time: 'Time',
    request: 'Request',
    platformRequest: 'Platform request',
  },
};
