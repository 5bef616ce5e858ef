import { IdText } from '@/components/ui/IdText';
import { OutcomeBadge } from '@/components/ui/OutcomeBadge';
import { seconds } from '@/components/ui/format';
import { ShopDot } from '@/components/ui/ShopDot';
import { Time } from '@/components/ui/Time';
import type { Entry } from './entry';
import { type HistoryTexts, useWords } from './words';

export interface RecordRowProps {
  id: string;
  entry: Entry;
  /** Counted from 1, the head is 1. */
  rowIndex: number;
  /** px from the top of all rows. */
  top: number;
  isCurrent: boolean;
  color: number | undefined;
  /** Epoch ms. */
  now: number;
  onClick: () => void;
}

export function RecordRow({ id, entry, rowIndex, top, isCurrent, color, now, onClick }: RecordRowProps) {
  const { t, common } = useWords();
  const { record, outcome, duration } = entry;
  return (
    <div
      id={id}
      class="hp-row"
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isCurrent}
      style={{ top: `${top}px` }}
      onClick={onClick}
    >
      <span role="gridcell"><Time at={record.createdAt} now={now} /></span>
      <span role="gridcell">
        <OutcomeBadge outcome={outcome} />
      </span>
      <span role="gridcell">
        <IdText id={record.tid} />
      </span>
      <span role="gridcell">{record.buyer.nick ?? record.buyer.maskedNick}</span>
      <span role="gridcell">
        <ShopDot color={color} /> {record.sellerNick}
      </span>
      <span role="gridcell">{`${record.subOrders.length}${record.orderSize ? ` / ${record.orderSize}` : ''}`}</span>
      <span role="gridcell">{common.entry[record.entry]}</span>
      <span role="gridcell" title={entry.words}>
        {answerOf(entry, t)}
      </span>
      <span role="gridcell" class="hp-number">
        {duration !== undefined && t.seconds({ s: seconds(duration) })}
      </span>
    </div>
  );
}

/** Code and words of the ERP; where nobody answered, why not. */
function answerOf({ code, words, record }: Entry, t: HistoryTexts): string {
  const reason = record.calls.find(({ answer }) => answer?.unknownReason)?.answer?.unknownReason;
  return [code, words].filter(Boolean).join(' ') || (reason ? t.reasonShort[reason] : '');
}
