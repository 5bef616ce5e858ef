import { compact } from '@/utils/domain/compact';
import type { SubOrder } from '@/utils/domain/order';
import type { SeenOrder } from '@/utils/domain/order-context';
import type { PageView } from '../contract';
import { readFlow } from '../flow';
import { type LabelledId, readLabelled } from '../labels';
import { perView } from '../memo';
import { mergeByTid } from '../merge';
import { hasOtherLabel } from '../other-label';
import { beside } from '../parts';
import { LISTED, PARTLY } from '../sub-order-lists';
import { wholeLines } from '../whole-lines';
import { wholeNumber } from '../whole-number';
import { messageList } from './message-list';
import { statusBeside } from './panel-status';

/** The order panel beside the conversation: its buyer's orders, each on a card of its own. */

export const PANEL = '.ww_tab';
const NUMBER = '.order-id';

export interface PanelId {
  tid: string;
  anchor: Element | Text;
}

interface Panel {
  mains: PanelId[];
  subs: LabelledId[];
}

/** Order numbers of the panel, in its order; the same one may appear twice. */
export const panelIds = (page: PageView): PanelId[] => panelOf(page).mains;

/** What the panel shows, with what the page has loaded of the same orders. */
export const panelOrders = perView((page: PageView): SeenOrder[] => {
  const panel = panelOf(page);
  const drawn = mergeByTid(panel.mains.map((main) => drawnOrder(main, panel)));
  const tids = drawn.map(({ tid }) => tid);
  return mergeByTid(
    drawn,
    page.pageOrders.filter(({ tid }) => tids.includes(tid)),
  );
});

/**
 * An answer is of one buyer: of the panel's, if the panel shows an order of it. It may contain more than is shown.
 * Newest first.
 */
export function answeredOrders(page: PageView): SeenOrder[] {
  const tids = panelOrders(page).map(({ tid }) => tid);
  const { answers = [page.lastAnswer] } = page;
  return answers
    .filter((answer) => answer.some(({ tid }) => tids.includes(tid)))
    .flat()
    .reverse();
}

/** Numbers by their class, which need no label, and by the word before them. */
const panelOf = perView(({ doc }: PageView): Panel => {
  const list = messageList(doc);
  const labelled = beside(doc, PANEL, list).flatMap((panel) => readLabelled(panel));
  const marked = beside(doc, NUMBER, list).filter((element) => element.closest(PANEL));
  const own = marked.flatMap((element): PanelId[] => {
    const inside = labelled.find(({ anchor }) => element.contains(anchor));
    const panel = element.closest(PANEL);
    if (inside?.isSub || (panel && hasOtherLabel(element, panel))) return [];
    const tid = wholeNumber(element) ?? inside?.id;
    return tid ? [{ tid, anchor: element }] : [];
  });
  const others = labelled.filter(
    ({ isSub, anchor }) => !isSub && !marked.some((element) => element.contains(anchor)),
  );
  return {
    mains: [...own, ...others.map(({ id, anchor }): PanelId => ({ tid: id, anchor }))].sort(byPlace),
    subs: labelled.filter(({ isSub }) => isSub),
  };
});

function byPlace({ anchor: a }: PanelId, { anchor: b }: PanelId): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function drawnOrder({ tid, anchor }: PanelId, panel: Panel): SeenOrder {
  const element = anchor.nodeType === 1 ? (anchor as Element) : anchor.parentElement;
  const card = element ? cardOf(element, tid, panel.mains) : undefined;
  return compact({
    tid,
    source: 'dom' as const,
    status: element && card ? statusBeside(element, card) : undefined,
    subOrders: card ? linesIn(card, panel.subs) : undefined,
  });
}

/** The largest part around a number that contains no other order's. */
function cardOf(number: Element, tid: string, mains: PanelId[]): Element {
  const others = mains.filter((main) => main.tid !== tid);
  let card = number;
  while (card.parentElement && !card.matches(PANEL)) {
    const around: Element = card.parentElement;
    if (others.some(({ anchor }) => around.contains(anchor))) break;
    card = around;
  }
  return card;
}

const COUNT = /([0-9]+)\s*[个個笔筆条條]\s*子[订訂][单單]/;

function linesIn(card: Element, subs: LabelledId[]): SubOrder[] | undefined {
  const { text } = readFlow(card);
  const labelled = subs.filter(({ anchor }) => card.contains(anchor)).map(({ id }) => id);
  const listed = [...text.matchAll(LISTED)].flatMap(([, numbers = '']) => numbers.match(/[0-9]+/g) ?? []);
  const ids = new Set([...labelled, ...listed]);
  const [, count = ids.size] = COUNT.exec(text) ?? [];
  if (PARTLY.test(text) || Number(count) !== ids.size) return undefined;
  return wholeLines([...ids].map((id) => ({ id })));
}
