import { compact } from '@/utils/domain/compact';
import type { SubOrder } from '@/utils/domain/order';
import type { SubOrderSource } from '@/utils/messages/views';
import type { Reading } from './order-cache';

/** The sub-orders to offer, from the current page, other tabs, and the trade API. */

export interface JoinedLine extends SubOrder {
  /** The trade API knows the order, but no such line in it. */
  isUnexpectedHost?: true;
}

interface JoinedLines {
  source: SubOrderSource;
  at: number;
  lines: JoinedLine[];
}

interface LineSources {
  page?: Reading | undefined;
  tab?: Reading | undefined;
  api?: Reading | undefined;
  /** The answer of the trade API is recent enough to give the current state too. */
  isCurrent: boolean;
}

/**
 * The trade API counts; without it the page. The page's rows keep their positions: lines that it does not show come
 * last. What another tab has shown fills gaps, unless it contradicts either of them.
 */
export function joinLines({ page, tab, api, isCurrent }: LineSources): JoinedLines | undefined {
  const ofPage = page?.order.subOrders;
  const ofApi = api?.order.subOrders;
  const word = ofApi ?? ofPage;
  const ofTab = word && contradicts(tab?.order.subOrders, word) ? undefined : tab?.order.subOrders;
  if (api && ofApi) {
    const more = [ofPage, ofTab];
    const lines = (ofPage ?? ofApi).map((line): JoinedLine => {
      const answer = lineOf(ofApi, line.id);
      return answer ? amended(answer, more, isCurrent) : { ...line, isUnexpectedHost: true };
    });
    const others = ofPage ? ofApi.filter(({ id }) => !lineOf(ofPage, id)) : [];
    return {
      source: 'trade-api',
      at: api.at,
      lines: [...lines, ...others.map((line) => amended(line, more, isCurrent))],
    };
  }
  if (page && ofPage)
    return { source: 'page', at: page.at, lines: ofPage.map((line) => filled(line, [ofTab])) };
  return tab && ofTab ? { source: 'tab', at: tab.at, lines: ofTab } : undefined;
}

/** What changes with time; the rest of a line never changes. */
const STATE = ['status', 'shippedAt', 'carrier'] as const satisfies (keyof SubOrder)[];

/** The answer with its gaps filled; an older answer does not give the current state if another source does. */
function amended(answer: SubOrder, others: (SubOrder[] | undefined)[], isCurrent: boolean): SubOrder {
  const more = others.flatMap((lines) => lineOf(lines, answer.id) ?? []);
  const knowsState = answer.status !== undefined;
  const line = filled(answer, others);
  if (!isCurrent) {
    const newer = more.find(({ status }) => status !== undefined);
    return newer ? withState(line, newer, newer.refund ?? line.refund) : line;
  }
  return knowsState ? withState(line, answer, line.refund) : line;
}

/** Status, time and carrier belong together: a pending line is not shipped because another source says so. */
function withState(line: SubOrder, state: SubOrder, refund: SubOrder['refund']): SubOrder {
  const { status, shippedAt, carrier } = state;
  const rest = Object.fromEntries(
    Object.entries(line).filter(([field]) => !STATE.some((each) => each === field)),
  );
  return compact<SubOrder>({ ...rest, id: line.id, status, shippedAt, carrier, refund });
}

/** The first source that knows a field counts. */
function filled(line: SubOrder, others: (SubOrder[] | undefined)[]): SubOrder {
  const more = others.map((lines) => lineOf(lines, line.id) ?? {}).reverse();
  return Object.assign({}, ...more.map(compact), compact(line));
}

function lineOf(lines: SubOrder[] | undefined, id: string): SubOrder | undefined {
  return lines?.find((line) => line.id === id);
}

/** Other ids, or the same ids with other goods: then none of it is used. */
function contradicts(lines: SubOrder[] | undefined, word: SubOrder[]): boolean {
  if (!lines) return false;
  if (lines.length !== word.length) return true;
  return word.some((line) => {
    const other = lineOf(lines, line.id);
    return !other || !sameWords(line.title, other.title) || hasSkuOfAnother(other, line, word);
  });
}

/** Pages write one SKU in many ways, so a different text means little; the text of another line means much. */
function hasSkuOfAnother({ sku }: SubOrder, own: SubOrder, word: SubOrder[]): boolean {
  if (!sku || !own.sku || sameWords(sku, own.sku)) return false;
  return word.some((line) => line.id !== own.id && line.sku && sameWords(sku, line.sku));
}

/** Pages cut long titles short: then the beginning must agree. What is not known contradicts nothing. */
export function sameWords(a: string | undefined, b: string | undefined): boolean {
  const [left, right] = [a, b].map((words) => words?.normalize('NFKC').replace(/\s+/g, ''));
  if (!left || !right) return true;
  const cut = (words: string) => (/(?:…|\.{3})$/.test(words) ? words.replace(/[….]+$/, '') : undefined);
  const [shortLeft, shortRight] = [cut(left), cut(right)];
  if (shortLeft !== undefined && right.startsWith(shortLeft)) return true;
  return left === right || (shortRight !== undefined && left.startsWith(shortRight));
}
