import { Button } from '@/components/ui/button';
import { shortClock } from '@/components/ui/format';
import { Icon, type IconName } from '@/components/ui/icon';
import { useTexts } from '@/components/ui/texts';
import type { Memory } from '@/utils/domain/lock';
import { type CommonTexts, common } from '@/utils/i18n/common';
import type { SubOrderView } from '@/utils/messages/views';

interface RowNoteProps {
  id: string;
  line: SubOrderView;
  now: number;
  onResolve?: ((requestId: string) => void) | undefined;
  /** 到 ERP 查; absent: the shop has no ERP address. */
  onOpenErp?: ((requestId: string) => void) | undefined;
}

interface Note {
  icon: IconName;
  text: string;
}

const BLOCKED_ICON: Record<NonNullable<SubOrderView['blocked']>, IconName> = {
  shipped: 'truck',
  refunded: 'undo',
  unpaid: 'sending',
  closed: 'close',
  finished: 'check',
  'not-of-order': 'warning',
};

/** Below a row: why it cannot be locked, what this browser remembers of it, what to look at first. */
export function RowNote({ id, line, now, onResolve, onOpenErp }: RowNoteProps) {
  const t = useTexts(common);
  const notes = notesOf(line, now, t);
  const { memory } = line;
  const isOpen = memory?.outcome === 'unknown' && !memory.handled;
  return (
    <div class="ol-row-note" id={id}>
      {notes.map(({ icon, text }) => (
        <p key={text}>
          <Icon name={icon} size={14} />
          <span>{text}</span>
        </p>
      ))}
      {isOpen && onResolve && (
        <Button kind="link" size="small" onClick={() => onResolve(memory.requestId)}>
          {t.resolve}
        </Button>
      )}
      {memory && onOpenErp && isAtErp(memory) && (
        <Button kind="link" size="small" onClick={() => onOpenErp(memory.requestId)}>
          {t.openErp}
        </Button>
      )}
    </div>
  );
}

/** There is something to look at: a hold, an accepted lock, or an unknown outcome. */
function isAtErp({ outcome, releasedAt, handled }: Memory): boolean {
  if (releasedAt !== undefined) return false;
  return outcome === 'locked' || outcome === 'accepted' || (outcome === 'unknown' && !handled);
}

function notesOf(line: SubOrderView, now: number, t: CommonTexts): Note[] {
  const notes: Note[] = [];
  if (line.blocked)
    notes.push({
      icon: BLOCKED_ICON[line.blocked],
      text: t.blocked[line.blocked]({ carrier: line.carrier }),
    });
  if (line.inFlight) notes.push({ icon: 'sending', text: t.inFlight });
  if (line.unsent) notes.push({ icon: 'warning', text: t.unsent });
  if (line.memory) notes.push(memoryNote(line.memory, now, t));
  if (line.refundAsked && !line.blocked) notes.push({ icon: 'undo', text: t.refundAsked });
  if (line.stateUnknown && !line.blocked) notes.push({ icon: 'unknown', text: t.stateUnknown });
  if (line.tailDiffers) notes.push({ icon: 'warning', text: t.tailDiffers });
  return notes;
}

function memoryNote({ outcome, at, entry, handled, releasedAt }: Memory, now: number, t: CommonTexts): Note {
  const time = shortClock(at, now);
  if (releasedAt !== undefined)
    return { icon: 'undo', text: t.memoryReleased({ time, released: shortClock(releasedAt, now) }) };
  if (outcome !== 'unknown')
    return { icon: 'sending', text: t.memory[outcome]({ time, entry: t.entry[entry] }) };
  if (handled) return { icon: 'check', text: t.memoryHandled({ time }) };
  return { icon: 'unknown', text: t.memory.unknown({ time, entry: t.entry[entry] }) };
}
