import type { Outcome } from '@/utils/domain/lock';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
import { useOptions } from '../options-screen';
import { ManagedNote } from '../parts/managed-note';
import { PageHead } from '../parts/page-head';
import { isManaged, type PreferencesProps } from '../preferences-context';
import { ReasonsCard } from './reasons-card';
import { ReplyTemplates } from './reply-templates';
import { useSavedSoon } from './use-saved-soon';

/** The usual one first. */
const ORDER: readonly Outcome[] = ['locked', 'accepted', 'refused', 'rejected', 'unknown'];

/** Replies to the buyer after each outcome, and reasons for a lock. */
export function RepliesSection({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const isFixed = isManaged(preferences, 'replies');
  const { value, put, keepNow } = useSavedSoon(
    preferences.replies,
    (replies) => onChange({ replies }),
    isFixed,
  );
  return (
    <>
      <PageHead title={t.frame.replies} intro={t.replies.intro} />
      <p class="opt-note">{t.replies.variables}</p>
      {isFixed && <ManagedNote />}
      <div class="opt-cards opt-cards-one">
        {ORDER.map((outcome) => (
          <ReplyTemplates
            key={outcome}
            title={t.replies.when[outcome]}
            help={t.replies.help[outcome]}
            templates={value[outcome]}
            original={DEFAULT_REPLIES[outcome]}
            onChange={(templates) => put({ ...value, [outcome]: templates })}
            onLeave={keepNow}
            isManaged={isFixed}
          />
        ))}
        <ReasonsCard preferences={preferences} onChange={onChange} />
      </div>
    </>
  );
}
