import { IdText } from '@/components/ui/id-text';
import { readableNick } from '@/utils/domain/nicks';
import type { OrderView } from '@/utils/messages/views';

/** An order on one line, while its section is folded. */
export function OrderLine({ order: { tid, buyer } }: { order: OrderView }) {
  const nick = readableNick(buyer);
  return (
    <span class="pp-summary ol-meta">
      {nick && (
        <span class="ol-cut" title={nick}>
          {nick}
        </span>
      )}
      <IdText id={tid} />
    </span>
  );
}
