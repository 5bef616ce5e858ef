import { RecordBadge, recordWords } from '@/components/order/record-badge';
import { seconds } from '@/components/ui/format';
import { IdText } from '@/components/ui/id-text';
import { ShopDot } from '@/components/ui/shop-dot';
import { Time } from '@/components/ui/time';
import type { Entry } from './entry';
import { type HistoryTexts, useWords } from './words';

interface RecordRowProps {
  id: string;
  entry: Entry;
  /** Index in the displayed list, from 0. */
  index: number;
  /** px from the top of the rows. */
  top: number;
  isCurrent: boolean;
  buyer: string | undefined;
  color: number | undefined;
  /** Epoch ms. */
  now: number;
}

export function RecordRow({ id, entry, index, top, isCurrent, buyer, color, now }: RecordRowProps) {
  const { t, common } = useWords();
  const { record, duration } = entry;
  const entryWord = t.entries[record.entry];
  const answer = answerOf(entry, t);
  const took = duration === undefined ? undefined : t.seconds({ s: seconds(duration) });
  return (
    <div
      id={id}
      class="hp-row"
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      style={{ top: `${top}px` }}
    >
      <span role="gridcell">
        <Time at={record.createdAt} now={now} />
      </span>
      <span role="gridcell" title={recordWords(record, common)}>
        <RecordBadge record={record} />
      </span>
      <span role="gridcell">
        <IdText id={record.tid} />
      </span>
      <span role="gridcell" title={buyer}>
        {buyer}
      </span>
      <span role="gridcell" title={record.sellerNick}>
        <ShopDot color={color} /> {record.sellerNick}
      </span>
      <span role="gridcell">{`${record.subOrders.length}${record.orderSize ? ` / ${record.orderSize}` : ''}`}</span>
      <span role="gridcell" title={entryWord}>
        {entryWord}
      </span>
      <span role="gridcell" title={answer}>
        {answer}
      </span>
      <span role="gridcell" class="hp-number" title={took}>
        {took}
      </span>
    </div>
  );
}

/** Code and message of the ERP; without an answer, the reason why. */
function answerOf({ code, words, record }: Entry, t: HistoryTexts): string {
  const reason = record.calls.find(({ answer }) => answer?.unknownReason)?.answer?.unknownReason;
  return [code, words].filter(Boolean).join(' ') || (reason ? t.reasonShort[reason] : '');
}
