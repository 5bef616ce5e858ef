import { Field } from '@/components/ui/field';
import { isCipherNick, isMaskedNick, readableNick } from '@/utils/domain/nicks';
import type { OrderView } from '@/utils/messages/views';
import { usePopupTexts } from './texts';

/** Whether the full nick is unknown: the agent then reads it in the chat window and types it. */
export function needsNick({ buyer }: OrderView): boolean {
  return !buyer?.nick && !(buyer?.maskedNick && buyer.openUid);
}

export function isFullNick(nick: string): boolean {
  return nick.trim() !== '' && !isMaskedNick(nick);
}

interface NickFieldProps {
  order: OrderView;
  nick: string;
  change: (nick: string) => void;
}

export function NickField({ order, nick, change }: NickFieldProps) {
  const t = usePopupTexts();
  const masked = readableNick(order.buyer);
  return (
    <div class="pp-card-field">
      <Field
        label={t.buyerNick}
        help={masked ? t.buyerNickWhy({ nick: masked }) : t.buyerNickHelp}
        error={isCipherNick(nick) ? t.buyerNickCipher : isMaskedNick(nick) ? t.buyerNickMasked : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            class="ol-input"
            value={nick}
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => change(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}
