import { buyerName, canBeSameBuyer, isMaskedNick, mainAccount } from '@/utils/domain/nicks';
import type { Buyer } from '@/utils/domain/order';
import { buyerOf } from '../buyer';

/** Whose record is shown: determined by the senders of its messages and by the selected conversation in the list. */

/** Best first: if the known class is missing, another one with the same meaning. */
const SENDERS = ['[class*="chatName"]', '[class*="chatNick"],[class*="sender" i],[class*="nick" i]'];
const ENTRIES = '.message-list-left .results-list';

/** Names of the writers, in the order of their messages. */
export function namesIn(root: Element): string[] {
  const found = SENDERS.map((senders) => [...root.querySelectorAll(senders)]).find(
    ({ length }) => length > 0,
  );
  return (found ?? []).map((one) => one.textContent?.trim() ?? '').filter(Boolean);
}

/**
 * The writer who is not staff; with several or none, the selected conversation tells who it is. If it names a different
 * buyer, the record on the screen is still the previous one, and the buyer is unknown.
 */
export function buyerOfRecord(doc: Document, names: string[], staff: string | undefined): Buyer | undefined {
  const writers = [...new Set(names.map(mainAccount))].filter((name) => name && name !== staff);
  const selected = buyerName(buyerOf(selectedName(doc)));
  if (!selected || selected === staff) return writers.length === 1 ? buyerOf(writers[0]) : undefined;
  if (writers.length === 0) return buyerOf(selected);
  const [writer, another] = writers.filter((name) => canBeSameBuyer(name, selected));
  if (!writer || another) return undefined;
  return buyerOf(isMaskedNick(writer) ? selected : writer);
}

function selectedName(doc: Document): string | undefined {
  const entries = [...doc.querySelectorAll(ENTRIES)];
  const selected = entries.flatMap((entry) => [entry, ...entry.querySelectorAll('*')]).filter(isSelected);
  const outermost = selected.filter((one) => !selected.some((other) => other !== one && other.contains(one)));
  const [only, another] = outermost.length > 0 ? outermost : entries;
  return only && !another ? nameIn(only) : undefined;
}

/** `active`, `is-active`, `itemSelected_x1`, but not `inactive`. */
const SELECTED =
  /(?<![a-z])(?:active|selected|current|checked)(?![a-z])|(?<=[a-z])(?:Active|Selected|Current|Checked)(?![a-z])/;

function isSelected(element: Element): boolean {
  const isSaid = ['aria-selected', 'aria-current'].some((name) => element.getAttribute(name) === 'true');
  return isSaid || SELECTED.test(element.getAttribute('class') ?? '');
}

/** The name, not the preview of the last message beside it. */
function nameIn(entry: Element): string | undefined {
  const marked = entry.querySelector('[class*="name" i],[class*="nick" i]');
  if (marked) return marked.getAttribute('title') ?? marked.textContent ?? undefined;
  const text = firstText(entry)?.trim() ?? '';
  return /\s/.test(text) ? undefined : text;
}

function firstText(node: Node): string | undefined {
  if (node.nodeType === 3) return node.textContent?.trim() || undefined;
  for (const child of node.childNodes) {
    const text = firstText(child);
    if (text) return text;
  }
  return undefined;
}
