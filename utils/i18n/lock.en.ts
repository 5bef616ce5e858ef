import { plural } from './language';
import type { LockTexts } from './lock.zh';

export const en: LockTexts = {
  title: {
    locked: (p) => `Locked ${plural(p.n, 'sub-order')}`,
    accepted: () => 'Accepted, waiting for the ERP',
    refused: () => 'Refused, not locked',
    rejected: () => 'Not delivered, not locked',
    unknown: () => 'Outcome unknown, do not reply yet',
  },
  handledTitle: 'Outcome unknown, marked handled',
  confirmed: (p) => `Confirmed by the ERP at ${p.time}, in ${p.s} s`,
  accepted: (p) => `It took the request at ${p.time} and has not said it is locked`,
  refused: (p) => `The ERP refused ${p.n === 1 ? 'this sub-order' : `these ${p.n} sub-orders`} at ${p.time}`,
  rejected: 'The call was turned down; the ERP did nothing',
  unknown: (p) => `Locked or not: ${p.reason}`,
  unknownReason: {
    'no-answer': (p) => `no answer in ${p.s} s`,
    'connection-lost': () => 'connection lost',
    unreadable: () => 'unreadable answer',
    contradictory: () => 'the answer contradicts itself',
    interrupted: () => 'browser or extension ended meanwhile',
    platform: () => 'the platform cannot say whether the ERP got it',
  },
  httpStatus: (p) => `The gateway answered HTTP ${p.status}`,
  notSent: {
    unreachable: 'Not sent: gateway not reachable. Check the network, then try again',
    'no-access': 'Not sent: access to the gateway is withheld. Allow it in options',
    'no-session-rule': 'Not sent: the browser did not take the rule of one call. Restart it, then try again',
    interrupted: 'Not sent: browser or extension ended meanwhile',
    'vault-closed': 'Not sent: key vault closed. Open it, then try again',
    'shop-gone': 'Not sent: this shop is no longer set up',
    'journal-failed': 'Not sent: cannot write the record',
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
  acceptedAt: (p) => `ERP took it at ${p.time}`,
  confirmedAt: (p) => `ERP confirmed at ${p.time}`,

  erpWords: 'ERP says',
  platformWords: 'Platform says',
  meaning: 'Meaning',
  next: 'Next',
  turn: 'Whose turn',
  now: 'Now',
  unexplained: 'The ERP does not explain this code; go by its words',
  who: {
    admin: 'Shop administrator',
    computer: 'You, at the network and clock of this computer',
    wait: 'Wait a little',
    vendor: 'ERP provider',
    agent: 'You',
  },
  colon: ': ',
  urgent: 'If it is urgent, lock it in the ERP or call the warehouse.',
  acceptedNext: 'Look in the ERP in 1–2 minutes; this view will not update (this shop confirms in the ERP).',
  notLocked: 'Not locked',
  notTicked: 'Not ticked',
  notTickedBecause: (p) => `Not ticked, ${p.why.toLowerCase()}`,

  lookIn: 'Look up in the ERP:',
  checkThese: (p) =>
    `Check ${p.n === 1 ? 'this sub-order' : `these ${p.n} sub-orders`}${p.items ? `: ${p.items}` : ''}`,
  comeBack: 'Come back and choose:',
  againWhen: 'Not held in the ERP: send again',
  handledWhen: 'Held or done: add a note',
  note: 'Note (may be empty)',
  noteHelp: 'Changes this record only; nothing goes to the ERP',
  handled: (p) => `Marked handled at ${p.time}`,
  staysOnTop: 'Stays on top and on the badge until handled',
  later: 'Later',
  backToRows: 'Choose again',
  copyForWarehouse: 'Copy for warehouse',
  copyForAdmin: 'Copy for admin',
  copyList: 'Copy the list',
  warehouseNote: 'Copies order, sub-orders, items and the words of the ERP.',
  adminNote: (p) => `Copies no key and nothing of the buyer. Request ${p.id}.`,
  releaseInErp: 'Release only in the ERP. A lock is not a refund or a cancellation.',
  reply: 'Reply to the buyer',
  replyCopied: 'Reply copied, paste it into the chat',
  reportCopied: 'Copied',
  tidCopied: 'Order number copied',

  sendingTitle: (p) => `Locking ${plural(p.n, 'sub-order')}, waiting for the ERP`,
  written: "Written to this browser's record",
  signed: 'Signed and sent to the lock gateway',
  seconds: (p) => `${p.s} s`,
  notYet: (p) => `Not locked yet, ${p.s} s at most. You may close this; the outcome stays in the popup.`,
  pausing: (p) => `Over quota, sent again in ${p.s} s; not locked yet`,
  clockCorrected: 'Clock corrected, sending once more',
  sentOf: (p) => `${p.done} of ${plural(p.calls, 'call')} answered`,
  collapse: 'Hide',

  report: {
    tid: 'Order',
    subOrder: 'Sub-order',
    shop: 'Shop',
    outcome: 'Outcome',
    words: 'Words',
    time: 'Time',
    request: 'Request',
    platformRequest: 'Platform request',
  },
};
