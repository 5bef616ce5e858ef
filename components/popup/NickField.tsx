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

export function NickField({ nick, change }: { nick: string; change: (nick: string) => void }) {
  const t = usePopupTexts();
  return (
    <div class="pp-card-field">
      <Field
        label={t.buyerNick}
        help={t.buyerNickHelp}
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
