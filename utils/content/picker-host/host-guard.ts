import { createBudget } from './budget';
import type { HostElement } from './host-element';

/** Keeps a host as it was put: its attributes, open, in its place in the tree. */
interface GuardParts {
  host: HostElement;
  /** It was repaired in place. */
  repaired(): void;
  /** It was removed or moved: its frame is gone, and only a new host helps. */
  lost(): void;
  /** It cannot be kept. */
  giveUp(): void;
  now(): number;
  signal: AbortSignal;
}

const REPAIRS = { most: 12, withinMs: 10_000 };

export function guardHost({ host, repaired, lost, giveUp, now, signal }: GuardParts): void {
  const { element } = host;
  const parent = element.parentNode;
  const budget = createBudget(REPAIRS.most, REPAIRS.withinMs, now);
  const observer = new MutationObserver(follow);
  observer.observe(element, { attributes: true, childList: true });
  if (parent) observer.observe(parent, { childList: true });
  // Its container may be removed as a whole: a dialog, or the root.
  const isInDialog = parent !== element.ownerDocument.documentElement;
  observer.observe(element.ownerDocument, { childList: true, subtree: isInDialog });
  element.addEventListener('toggle', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());

  /** A host that was moved has lost its frame, wherever it is now. */
  function follow(changes: MutationRecord[]): void {
    if (signal.aborted) return;
    if (changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)))) lost();
    else look();
  }

  function look(): void {
    if (signal.aborted) return;
    if (!element.isConnected || element.parentNode !== parent) lost();
    else if (!isAsItMust(host)) repair();
  }

  function repair(): void {
    const isOpen = budget.spend() && host.restore();
    if (isOpen) repaired();
    else giveUp();
    // The page notices the repair, and may move the host meanwhile.
    follow(observer.takeRecords());
  }
}

/** Attributes as written, nothing inside, open if it is shown. */
export function isAsItMust({ element, attributes, box }: HostElement): boolean {
  const wanted = attributes();
  const names = element.getAttributeNames();
  return (
    names.length === wanted.size &&
    names.every((name) => element.getAttribute(name) === wanted.get(name)) &&
    element.childNodes.length === 0 &&
    (box() === undefined || element.matches(':popover-open'))
  );
}
