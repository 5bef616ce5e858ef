import { problemText } from '@/utils/i18n/problems';
import type { ShopView } from '@/utils/messages/views';
import { whenTested } from '../shops/when-tested';
import { clockLine } from './clock-line';
import { policyLine } from './policy-line';
import type { Seat, SeatLine, Wording } from './seat-line';
import { shopLines } from './shop-lines';

/** Every answer, in the order in which they are asked on the phone. */
export function seatLines(seat: Seat, wording: Wording): SeatLine[] {
  return [
    versionLine(seat, wording),
    dataLine(seat, wording),
    policyLine(seat, wording),
    accessLine(seat, wording),
    ...shopLines(seat, wording),
    shortcutLine(seat, wording),
    pinLine(seat, wording),
    vaultLine(seat, wording),
    journalLine(seat, wording),
    clockLine(seat, wording),
    ...pageLines(seat, wording),
  ];
}

function versionLine({ version, browserName }: Seat, { t: { seat } }: Wording): SeatLine {
  const text = [version, browserName].join(seat.between);
  return { id: 'version', state: 'ok', title: seat.version, text };
}

function dataLine({ facts: { storage } }: Seat, { t: { seat }, language }: Wording): SeatLine {
  const base = { id: 'data', title: seat.data };
  if (!('problem' in storage))
    return { ...base, state: 'ok', text: seat.dataIs(storage.database, storage.settings) };
  if (storage.problem.code !== 'data-newer')
    return { ...base, state: 'failed', text: seat.dataBroken, next: seat.dataBrokenNext };
  const { title: text, next } = problemText(storage.problem, language);
  return { ...base, state: 'failed', text, ...(next && { next }) };
}

function accessLine({ hosts }: Seat, { t: { seat } }: Wording): SeatLine {
  const base = { id: 'access', title: seat.access };
  const missing = hosts.filter(({ isGranted }) => !isGranted).map(({ pattern }) => pattern);
  if (missing.length === 0) return { ...base, state: 'ok', text: seat.accessAll(hosts.length) };
  return {
    ...base,
    state: 'failed',
    text: seat.accessMissing(missing.join(seat.list)),
    next: seat.accessNext,
    copied: { text: seat.accessMissingCount(missing.length, hosts.length) },
    action: { allow: missing },
  };
}

function shortcutLine({ shortcuts }: Seat, { t: { seat } }: Wording): SeatLine {
  const base = { id: 'shortcuts', title: seat.shortcuts };
  const named = shortcuts.map(({ name, keys }) =>
    seat.shortcutOf(name === 'open-picker' ? seat.picker : seat.popup, keys || seat.notSet),
  );
  const text = named.join(seat.between);
  const isSet = shortcuts.length > 0 && shortcuts.every(({ keys }) => keys !== '');
  if (isSet) return { ...base, state: 'ok', text };
  const next = seat.shortcutsNext;
  return { ...base, state: 'failed', text: text || seat.notSet, next, action: 'shortcuts' };
}

function pinLine({ isPinned }: Seat, { t: { seat } }: Wording): SeatLine {
  const base = { id: 'pinned', title: seat.pinned };
  if (isPinned === undefined) return { ...base, state: 'untested', text: seat.pinUnknown };
  if (isPinned) return { ...base, state: 'ok', text: seat.isPinned };
  return { ...base, state: 'failed', text: seat.notPinned, next: seat.notPinnedNext };
}

function vaultLine(
  { facts: { vault, shops = [] }, rules }: Seat,
  { t: { seat }, language }: Wording,
): SeatLine {
  const base = { id: 'vault', title: seat.vault };
  if (!vault) return { ...base, state: 'untested', text: seat.unread };
  const isGuarded = vault.state !== 'no-passphrase';
  if (!isGuarded && rules.passphraseRequired && shops.some(keepsSecret)) {
    const by = rules.managed?.includes('passphraseRequired') ? 'policy' : 'settings';
    const { title: text, next } = problemText({ code: 'passphrase-required', detail: { by } }, language);
    return { ...base, state: 'failed', text, ...(next && { next }), action: 'security' };
  }
  if (!isGuarded) return { ...base, state: 'ok', text: seat.vaultNoPassphrase };
  if (vault.state === 'open') return { ...base, state: 'ok', text: seat.vaultOpen };
  const next = seat.vaultClosedNext;
  return { ...base, state: 'failed', text: seat.vaultClosed, next, action: 'security' };
}

/** Keys that stand in a policy need no passphrase of this computer. */
function keepsSecret({ hasSecret, hasPolicySecret }: ShopView): boolean {
  return hasSecret && !hasPolicySecret;
}

/** A call has its answer, or is unknown, well within this time. */
const UNDER_WAY_MS = 120_000;

function journalLine({ facts: { journal } }: Seat, { t, language, now }: Wording): SeatLine {
  const { seat } = t;
  const base = { id: 'journal', title: seat.journal };
  if (!journal) return { ...base, state: 'untested', text: seat.unread };
  const { count, unfinished, oldestUnfinished } = journal;
  const all = seat.journalIs(count);
  if (oldestUnfinished === undefined)
    return { ...base, state: 'ok', text: [all, seat.nothingUnfinished].join(seat.between) };
  const open = seat.unfinished(unfinished, whenTested(oldestUnfinished, now, t.frame, language));
  const text = [all, open].join(seat.between);
  if (now - oldestUnfinished < UNDER_WAY_MS) return { ...base, state: 'ok', text };
  return { ...base, state: 'failed', text, next: seat.unfinishedNext, action: 'history' };
}

function pageLines({ facts }: Seat, { t, language, now }: Wording): SeatLine[] {
  const { seat } = t;
  if (facts.unrecognised.length === 0)
    return [{ id: 'pages', state: 'ok', title: seat.pages, text: seat.pagesWell }];
  return facts.unrecognised.map(({ surface, at }) => {
    const seen = seat.unrecognisedAt(whenTested(at, now, t.frame, language));
    return {
      id: `page-${surface}`,
      state: 'failed',
      title: seat.pages,
      text: [seat.unrecognised(seat.surfaces[surface]), seen].join(seat.between),
      next: seat.unrecognisedNext,
    };
  });
}
