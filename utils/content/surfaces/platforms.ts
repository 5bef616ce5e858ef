import { plainText } from '@/utils/domain/ids';
import { OTHER_PLATFORM } from '@/utils/domain/other-platforms';
import type { Flow } from './flow';
import { gridOf, tableRows, textOf } from './grid';
import { LABEL, labelIn } from './order-label';
import { isBefore } from './place';

/**
 * Whose orders a part of a page shows. Programs for several platforms label the orders of all of them plainly as 订单号; a
 * part that names its platform (平台：抖音, a column 平台, a tag) counts only if that is Taobao or Tmall.
 */

const OTHER = new RegExp(OTHER_PLATFORM, 'i');
const OWN = /淘|天[猫貓]|taobao|tmall|^(?:手机|手機|电脑|電腦|无线|無線|PC|WAP|APP|H5)端?$/i;
const ANY = new RegExp(`${OTHER_PLATFORM}|淘[宝寶]|天[猫貓]`, 'gi');
/** A choice that is open. */
const NOT_SAID = /^(?:全部|所有|不限|[请請][选選][择擇]|[无無]|-+)/;

const FIELD =
  '(?:[订訂][单單]|[销銷]售|店[铺鋪]|[来來]源|[电電]商|交易|所[属屬]|下[单單])?(?:平[台臺]|[来來]源|渠道)(?:[类類]型|名[称稱]|[来來]源)?|(?:店[铺鋪]|[网網]店)[类類]型';
const SHOP = '(?:店[铺鋪]|[网網]店)(?:名[称稱]?)?';
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${FIELD}|(?<shop>${SHOP}))(?<gap>[\\s:∶([【]{0,40})(?<value>[^\\s\\u0002,，;；|、()\\[\\]【】]{1,40})(?<added>[([【][^\\s)\\]】]{1,12})?`,
  'gu',
);
const COLUMN = new RegExp(`^(?:${FIELD}|(?<shop>${SHOP}))$`, 'u');
/** A tag or heading that only says whose orders, or which kind of orders, these are. */
const OTHER_OR_PURCHASE = `(?:${OTHER_PLATFORM})|代[发發拍]|[采採][购購]|供[应應货貨]商(?=\\S)|[拿進进][货貨]`;
const TAG_WORD = new RegExp(OTHER_OR_PURCHASE, 'gi');
const TAG = new RegExp(
  `^[\\s(\\[【]*(?:${OTHER_OR_PURCHASE})(?:代[发發拍]|[采採][购購]|[订訂][单單]|[单單]|[信資]息|平[台臺]|小店|店[铺鋪]|商城|包裹|物流)*[\\s)\\]】]*$`,
  'i',
);
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,caption,dt,th';

interface Mention {
  node: Node;
  isOther: boolean;
  /** A heading applies to what follows; a tag to the one order beside it; a field to everything around it. */
  kind: 'field' | 'heading' | 'tag';
  /** In a column: of this row only. */
  row?: Element | undefined;
}

interface Scope extends Mention {
  /** The part of the page it applies to: the smallest one around it with an order's label. */
  around: Node;
}

/**
 * Determines for a number's node whether the page marks it as an order of another platform. For numbers in columns
 * (`inColumns`) what another row says does not apply.
 */
export function isOtherPlatforms(root: Node, flow: Flow, inColumns = false): (number: Node) => boolean {
  const mentions = [...fields(flow), ...tags(flow), ...columns(root)];
  if (!mentions.some(({ isOther }) => isOther)) return () => false;
  const labels = [...flow.text.matchAll(new RegExp(LABEL, 'gu'))].flatMap(
    ({ index }) => flow.nodeAt(index) ?? [],
  );
  const scopes = scopesOf(mentions, labels);
  return (number) => {
    const inRow = mentions.filter(({ row }) => row?.contains(number));
    if (inRow.length > 0) return inRow.some(({ isOther }) => isOther);
    const near = scopes.filter(
      ({ around, node }) => around.contains(number) && !(inColumns && isInOtherRow(node, number)),
    );
    const beside = near.filter(({ node }) => node === number);
    if (beside.length > 0) return beside.some(({ isOther }) => isOther);
    return pick(near.filter(isInnermost), number, labels);
  };
}

function isInnermost({ around }: Scope, _: number, all: Scope[]): boolean {
  return all.every((other) => other.around.contains(around));
}

function isInOtherRow(node: Node, number: Node): boolean {
  const row = node.parentElement?.closest('tr');
  return row?.contains(number) === false;
}

/** Without menus of platforms, and without tags beside several orders. */
function scopesOf(mentions: Mention[], labels: Node[]): Scope[] {
  const counts = new Map<Node, number>();
  for (const label of labels)
    for (let one: Node | null = label.parentNode; one; one = one.parentNode)
      counts.set(one, (counts.get(one) ?? 0) + 1);
  return mentions.flatMap((mention) => {
    if (mention.row) return [];
    let branch = mention.node;
    while (branch.parentNode && !counts.has(branch.parentNode)) branch = branch.parentNode;
    const around = branch.parentNode;
    if (!around || (mention.kind === 'tag' && (counts.get(around) ?? 0) > 1)) return [];
    const names = plainText(branch.textContent ?? '')
      .toLowerCase()
      .match(ANY);
    return new Set(names).size > 1 ? [] : [{ ...mention, around }];
  });
}

/** Of the nearest mentions the last before the number; if orders come first and their platforms after, the next. */
function pick(scopes: Scope[], number: Node, labels: Node[]): boolean {
  const [first] = scopes;
  if (!first) return false;
  const before = scopes.findLast(({ node }) => isBefore(node, number));
  const firstLabel = labels.find((label) => first.around.contains(label));
  const isAfterwards = firstLabel !== undefined && isBefore(firstLabel, first.node);
  if (!isAfterwards || before?.kind === 'heading')
    return before?.isOther ?? (first.kind !== 'heading' && first.isOther);
  const after = scopes.find(({ node, kind }) => kind !== 'heading' && !isBefore(node, number));
  return after?.isOther ?? false;
}

function fields({ text, nodeAt }: Flow): Mention[] {
  return [...text.matchAll(SAID)].flatMap((match): Mention[] => {
    const { shop, gap = '', value = '', added = '' } = match.groups ?? {};
    const node = nodeAt(match.index);
    // A shop may say its platform behind its name: 山野杂货铺（抖音）.
    const isOther = OTHER.test(shop === undefined ? value : value + added);
    if (!node || NOT_SAID.test(value)) return [];
    // A shop's name, or a cell beside a cell: only a known name means anything.
    if (shop !== undefined || !/[:∶]/.test(gap))
      return isOther || OWN.test(value) ? [{ node, isOther, kind: 'field' }] : [];
    return [{ node, isOther: isOther || !OWN.test(value), kind: 'field' }];
  });
}

function tags({ text, nodeAt }: Flow): Mention[] {
  const nodes = [...text.matchAll(TAG_WORD)].map(({ index }) => nodeAt(index));
  return [...new Set(nodes)].flatMap((node): Mention[] => {
    if (!node || node.data.length > 40 || !TAG.test(plainText(node.data))) return [];
    return [{ node, isOther: true, kind: node.parentElement?.closest(HEADING) ? 'heading' : 'tag' }];
  });
}

function columns(root: Node): Mention[] {
  const tables = root.nodeType === 1 ? [...(root as Element).querySelectorAll('table')] : [];
  return tables.flatMap((table) => {
    const rows = tableRows(table);
    if (![...(rows[0]?.children ?? [])].some((cell) => COLUMN.test(textOf(cell)))) return [];
    const [head = [], ...grid] = gridOf(rows);
    return head.flatMap((heading, at) => {
      const { groups } = COLUMN.exec(textOf(heading)) ?? {};
      return groups
        ? grid.flatMap((cells, y) => inColumn(cells[at], rows[y + 1], groups.shop !== undefined))
        : [];
    });
  });
}

/** What a cell of a column of platforms, or of shops, says of its row's order. */
function inColumn(cell: Element | undefined, row: Element | undefined, isShop: boolean): Mention[] {
  const value = textOf(cell);
  // A table of names and values has no columns.
  if (!cell || !value || NOT_SAID.test(value) || labelIn(value)) return [];
  const isOther = OTHER.test(value) || (!isShop && !OWN.test(value));
  return isShop && !isOther ? [] : [{ node: cell, isOther, kind: 'field', row }];
}
