import { useId } from 'preact/hooks';
import { Checkbox } from '@/components/ui/checkbox';
import { classes } from '@/components/ui/classes';
import { IdText } from '@/components/ui/id-text';
import { MiddleCut } from '@/components/ui/middle-cut';
import { Money } from '@/components/ui/money';
import { OutcomeBadge } from '@/components/ui/outcome-badge';
import { useTexts } from '@/components/ui/texts';
import { Thumb } from '@/components/ui/thumb';
import type { RovingRow } from '@/components/ui/use-roving-rows';
import type { TradeStatus } from '@/utils/domain/order';
import { common } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';
import { RowNote } from './row-note';
import { hasMarkShown, hasNote, statusText } from './row-state';
import { isTickable } from './selection';
import { skuValues } from './sku-values';

interface SubOrderRowProps {
  line: SubOrderView;
  tid: string;
  /** Of the order, for lines without one of their own. */
  status?: TradeStatus | undefined;
  isTicked: boolean;
  /** Its part in the list's one tab stop. */
  roving: RovingRow;
  now: number;
  /** Popup: smaller picture. */
  compact?: boolean | undefined;
  /** Letter that ticks it. */
  shortcut?: string | undefined;
  onToggle: () => void;
  onResolve?: ((requestId: string) => void) | undefined;
  onOpenErp?: ((requestId: string) => void) | undefined;
}

/** One sub-order. The whole row is the label of its checkbox; its restrictions and results are below it. */
export function SubOrderRow(props: SubOrderRowProps) {
  const { line, tid, isTicked, now, compact, onToggle } = props;
  const { isStop } = props.roving;
  const t = useTexts(common);
  const id = useId();
  const isOff = !isTickable(line);
  const mark = hasMarkShown(line) ? line.memory?.outcome : undefined;
  const noteId = hasNote(line) ? `${id}-note` : undefined;
  const sku = line.sku && skuValues(line.sku);
  const name = [line.title, sku, line.id].filter(Boolean).join(' ');
  return (
    <li
      class={classes(
        'ol-row',
        isTicked && 'ol-row-ticked',
        isOff && 'ol-row-off',
        mark && `ol-row-marked ol-${mark}`,
      )}
      {...props.roving.props}
      tabIndex={isOff ? (isStop ? 0 : -1) : undefined}
      aria-describedby={isOff ? noteId : undefined}
    >
      <label class="ol-row-main" for={id}>
        <Checkbox
          id={id}
          checked={isTicked}
          disabled={isOff}
          tabIndex={isStop ? 0 : -1}
          label={name}
          describedBy={noteId}
          shortcut={props.shortcut}
          onChange={onToggle}
        />
        <Thumb url={line.picUrl} size={compact ? 36 : 40} />
        <span class="ol-row-words">
          <MiddleCut class="ol-row-title" text={line.title ?? t.subOrder} />
          {sku && (
            <span class="ol-row-sku" title={sku}>
              {sku}
            </span>
          )}
          <IdText id={line.id} comparedTo={tid} />
        </span>
        <span class="ol-row-figures">
          {line.price !== undefined && <Money yuan={line.price} />}
          {line.quantity !== undefined && <span>{`× ${line.quantity}`}</span>}
          {line.inFlight ? (
            <OutcomeBadge outcome={undefined} />
          ) : mark ? (
            <OutcomeBadge outcome={mark} />
          ) : (
            <span class="ol-row-status">{statusText(line, props.status, t, now)}</span>
          )}
        </span>
      </label>
      {noteId && (
        <RowNote id={noteId} line={line} now={now} onResolve={props.onResolve} onOpenErp={props.onOpenErp} />
      )}
    </li>
  );
}
