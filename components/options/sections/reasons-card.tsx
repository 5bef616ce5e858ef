import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { DEFAULT_REASONS, LONGEST_REASON, MOST_REASONS } from '@/utils/domain/reason';
import { useOptions } from '../options-screen';
import { ManagedNote } from '../parts/managed-note';
import { isManaged, type PreferencesProps } from '../preferences-context';
import { useSavedSoon } from './use-saved-soon';

/** Why agents of this shop lock, one reason per line. */
export function ReasonsCard({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const id = useId();
  const kept = preferences.reasons.join('\n');
  const isFixed = isManaged(preferences, 'reasons');
  const { value, put, keepNow } = useSavedSoon(
    kept,
    (text) => onChange({ reasons: reasonsIn(text) }),
    isFixed,
  );
  const original = DEFAULT_REASONS.join('\n');
  return (
    <fieldset class="opt-card opt-reply" disabled={isFixed} aria-labelledby={`${id}-title`}>
      <header class="opt-card-head">
        <h2 id={`${id}-title`}>
          <label for={id}>{t.replies.reasons}</label>
        </h2>
        <Button size="small" disabled={value === original} onClick={() => put(original)}>
          {t.replies.reset}
        </Button>
      </header>
      <div class="opt-card-body">
        <textarea
          id={id}
          class="ol-input"
          rows={4}
          value={value}
          aria-describedby={`${id}-help`}
          onInput={(event) => put(event.currentTarget.value)}
          onBlur={keepNow}
        />
        {isFixed ? (
          <ManagedNote id={`${id}-help`} />
        ) : (
          <p class="opt-note" id={`${id}-help`}>
            {t.replies.reasonsHelp}
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** No duplicates, none too long, no more than there are keys. */
function reasonsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => [...line.trim()].slice(0, LONGEST_REASON).join(''));
  return [...new Set(lines.filter(Boolean))].slice(0, MOST_REASONS);
}
