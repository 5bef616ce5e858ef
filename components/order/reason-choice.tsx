import { Kbd } from '@/components/ui/kbd';
import { useTexts } from '@/components/ui/texts';
import { pressedBy } from '@/components/ui/use-hotkeys';
import { common } from '@/utils/i18n/common';

interface ReasonChoiceProps {
  reasons: readonly string[];
  chosen: string | undefined;
  choose: (reason: string | undefined) => void;
  /** Whether the keys work here. */
  keys: boolean;
}

/** Why it is locked; optional. Digits tick rows, so Shift and a digit choose here; pressing again undoes it. */
export function ReasonChoice({ reasons, chosen, choose, keys }: ReasonChoiceProps) {
  const t = useTexts(common);
  if (reasons.length === 0) return null;
  return (
    <fieldset class="ol-why" aria-label={t.reason}>
      <span class="ol-help">{t.reason}</span>
      {reasons.map((reason, i) => (
        <button
          type="button"
          key={reason}
          aria-pressed={reason === chosen}
          {...pressedBy(`shift+${i + 1}`)}
          onClick={() => choose(reason === chosen ? undefined : reason)}
        >
          {reason}
          {keys && <Kbd>{`⇧${i + 1}`}</Kbd>}
        </button>
      ))}
    </fieldset>
  );
}
