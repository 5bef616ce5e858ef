import type { ComponentChildren } from 'preact';
import { cents, yuan } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { IdText } from '@/components/ui/id-text';
import { Money } from '@/components/ui/money';
import { Quote } from '@/components/ui/reason-list';
import { ShopName } from '@/components/ui/shop-name';
import { useLanguage } from '@/components/ui/texts';
import { Thumb } from '@/components/ui/thumb';
import type { LockedSubOrder } from '@/utils/domain/lock';
import type { LockView } from '@/utils/messages/views';
import { ErpLink } from './drawer-marks';
import type { Entry } from './entry';
import type { HistoryShop } from './history-shop';
import { useWords } from './words';

interface DrawerDetailsProps {
  entry: Entry;
  lock: LockView | undefined;
  shop: HistoryShop | undefined;
  copyTid: () => void;
}

export function DrawerDetails({ entry, lock, shop, copyTid }: DrawerDetailsProps) {
  const { record } = entry;
  const { t } = useWords();
  const amount = amountOf(record.subOrders);
  return (
    <dl class="hp-details">
      <Detail label={t.order}>
        <span class="hp-id">
          <IdText id={record.tid} />
          <IconButton icon="copy" name={t.copy} size={14} onClick={copyTid} />
          {shop?.erpUrl && <ErpLink record={record} />}
        </span>
      </Detail>
      <Detail label={t.shop}>
        {shop ? <ShopName shop={{ ...shop, configured: true }} /> : <span>{record.sellerNick}</span>}
      </Detail>
      <Detail label={t.subOrders}>
        <ul class="hp-lines">
          {record.subOrders.map((line) => (
            <Line key={line.id} line={line} tid={record.tid} />
          ))}
        </ul>
      </Detail>
      {amount && (
        <Detail label={t.amount}>
          <Money yuan={amount} />
        </Detail>
      )}
      <Detail label={t.entry}>{t.entries[record.entry]}</Detail>
      {record.operator && <Detail label={t.operator}>{record.operator}</Detail>}
      {record.reason && <Detail label={t.reason}>{record.reason}</Detail>}
      {entry.outcome && !isSilentSuccess(entry) && (
        <Detail label={t.answer}>
          <Answer entry={entry} lock={lock} />
        </Detail>
      )}
    </dl>
  );
}

function Detail({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Line({ line, tid }: { line: LockedSubOrder; tid: string }) {
  return (
    <li>
      <Thumb url={line.picUrl} size={24} />
      <div>
        <span>
          {[line.title, line.sku].filter(Boolean).join('，')} {line.quantity && `×${line.quantity}`}
        </span>
        <span class="ol-meta">
          <IdText id={line.id} comparedTo={tid} />
        </span>
      </div>
    </li>
  );
}

/** The message as received, the code, and its meaning. */
function Answer({ entry, lock }: { entry: Entry; lock: LockView | undefined }) {
  const { t } = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  if (!entry.words && !entry.code) return <span class="ol-meta">{t.noneReceived}</span>;
  const meaning = entry.code ? lock?.meanings[entry.code] : undefined;
  return (
    <>
      <Quote words={entry.words} code={entry.code} />
      {meaning && <p class="ol-meta">{`${meaning.meaning[language]} · ${meaning.advice[language]}`}</p>}
    </>
  );
}

/** A success without message or code. */
function isSilentSuccess({ outcome, words, code }: Entry): boolean {
  return (outcome === 'locked' || outcome === 'accepted') && !words && !code;
}

/** Sum of the lines in yuan; undefined if any price is unknown. */
function amountOf(lines: readonly LockedSubOrder[]): string | undefined {
  let sum = 0;
  for (const { price, quantity = 1 } of lines) {
    const one = price === undefined ? undefined : cents(price);
    if (one === undefined) return undefined;
    sum += one * quantity;
  }
  return yuan(sum);
}
