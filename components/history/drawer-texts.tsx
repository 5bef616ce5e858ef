import { warehouseReport } from '@/components/order/copy-texts';
import { ReplyCard } from '@/components/order/reply-card';
import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { isUnderWay, type LockRecord } from '@/utils/domain/lock';
import { type Replies, repliesFor } from '@/utils/domain/reply';
import { lockWords } from '@/utils/i18n/lock';
import { useHistoryScreen } from './history-screen';
import { useWords } from './words';

interface DrawerTextsProps {
  record: LockRecord;
  /** The buyer's nick as this page shows it. */
  nick: string | undefined;
  /** Absent while not loaded. */
  replies: Replies | undefined;
  copy: (text: string, said: string) => void;
}

/** The texts for buyer and warehouse of a past lock, to copy again. */
export function DrawerTexts({ record, nick, replies, copy }: DrawerTextsProps) {
  const t = useTexts(lockWords);
  const { common } = useWords();
  const { now } = useHistoryScreen();
  if (isUnderWay(record)) return null;
  const texts = replies ? repliesFor(record, replies) : [];
  const forWarehouse = () => {
    const shown = { ...record, buyer: nick === undefined ? {} : { nick }, meanings: {} };
    copy(warehouseReport(shown, now(), t, common), t.reportCopied);
  };
  return (
    <div class="hp-texts">
      {texts.length > 0 && (
        <ReplyCard texts={texts} keys={false} isCTaken onCopy={(text) => copy(text, t.replyCopied)} />
      )}
      <Button kind="link" size="small" icon="copy" onClick={forWarehouse}>
        {t.copyForWarehouse}
      </Button>
    </div>
  );
}
