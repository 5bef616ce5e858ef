import { Field } from '@/components/ui/Field';
import type { OrderView } from '@/utils/messages/views';
import { isMaskedNick } from '@/utils/orders/nicks';
import { usePopupTexts } from './texts';

/** Nobody knows the full nick: the agent has it in the chat window and types it. */
export function needsNick({ buyer }: OrderView): boolean {
  return !buyer?.nick && !(buyer?.maskedNick && buyer.openUid);
}

export function isFullNick(nick: string): boolean {
  return nick.trim() !== '' && !isMaskedNick(nick);
}

export interface NickFieldProps {
  order: OrderView;
  nick: string;
  change: (nick: string) => void;
}

export function NickField({ order, nick, change }: NickFieldProps) {
  const t = usePopupTexts();
  const masked = order.buyer?.maskedNick;
  return (
    <div class="pp-card-field">
      <Field
        label={t.buyerNick}
        help={masked ? t.buyerNickWhy({ nick: masked }) : t.buyerNickHelp}
        error={isMaskedNick(nick) ? t.buyerNickMasked : undefined}
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
