import type { ComponentChildren } from 'preact';
import { cents, yuan } from '@/components/ui/format';
import { IconButton } from '@/components/ui/IconButton';
import { IdText } from '@/components/ui/IdText';
import { Money } from '@/components/ui/Money';
import { Quote } from '@/components/ui/ReasonList';
import { ShopName } from '@/components/ui/ShopName';
import { Thumb } from '@/components/ui/Thumb';
import { useLanguage } from '@/components/ui/texts';
import type { LockView, ShopBadge } from '@/utils/messages/views';
import type { LockedSubOrder } from '@/utils/orders/lock';
import type { Entry } from './entry';
import { useWords } from './words';

export interface DrawerDetailsProps {
  entry: Entry;
  lock: LockView | undefined;
  shop: ShopBadge | undefined;
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
        </span>
      </Detail>
      <Detail label={t.shop}>{shop ? <ShopName shop={shop} /> : <span>{record.sellerNick}</span>}</Detail>
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

/** The words as received, the code, and what it means. */
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

/** The ERP said yes and no word more. */
function isSilentSuccess({ outcome, words, code }: Entry): boolean {
  return (outcome === 'locked' || outcome === 'accepted') && !words && !code;
}

/** Sum of the lines in yuan; undefined where a price is not known. */
function amountOf(lines: readonly LockedSubOrder[]): string | undefined {
  let sum = 0;
  for (const { price, quantity = 1 } of lines) {
    const one = price === undefined ? undefined : cents(price);
    if (one === undefined) return undefined;
    sum += one * quantity;
  }
  return yuan(sum);
}
