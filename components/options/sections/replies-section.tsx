import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import type { Preferences } from '@/utils/messages/views';
import { useOptions } from '../env';
import { PageHead } from '../parts/page-head';
import type { PreferencesProps } from './general-section';

/** The buyer reads Chinese, whatever language the agent's screen speaks. */
export const DEFAULT_REPLIES: Preferences['replies'] = {
  locked: '亲，已帮您锁定「{items}」，仓库不会发出。',
  accepted: '亲，已提交锁单，仓库正在处理，我确认好马上告诉您。',
};

/** Kept a moment after the last key: no button to forget. */
const SAVE_AFTER_MS = 500;

/** Sentences for the buyer; each with its preview. */
export function RepliesSection({ preferences, onChange }: PreferencesProps) {
  const { t } = useOptions();
  const [replies, setReplies] = useState(preferences.replies);
  const isChanged = JSON.stringify(replies) !== JSON.stringify(preferences.replies);
  const keepNow = (): void => {
    if (isChanged) onChange({ replies });
  };
  const latest = useRef(keepNow);
  latest.current = keepNow;
  const put = (change: Partial<Preferences['replies']>): void => setReplies({ ...replies, ...change });

  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => latest.current(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [replies, isChanged]);
  // The section was left before the moment was over.
  useEffect(() => () => latest.current(), []);

  return (
    <>
      <PageHead title={t.frame.replies} intro={t.general.repliesIntro} />
      <div class="opt-cards opt-cards-one">
        <ReplyCard
          title={t.general.replyLocked}
          help={t.general.repliesHelp.locked}
          value={replies.locked}
          original={DEFAULT_REPLIES.locked}
          onInput={(locked) => put({ locked })}
          onLeave={keepNow}
        />
        <ReplyCard
          title={t.general.replyAccepted}
          help={t.general.repliesHelp.accepted}
          value={replies.accepted}
          original={DEFAULT_REPLIES.accepted}
          onInput={(accepted) => put({ accepted })}
          onLeave={keepNow}
        />
      </div>
    </>
  );
}

interface CardProps {
  title: string;
  help: string;
  value: string;
  original: string;
  onInput(value: string): void;
  onLeave(): void;
}

const MAX_LENGTH = 500;

function ReplyCard({ title, help, value, original, onInput, onLeave }: CardProps) {
  const { t } = useOptions();
  const id = useId();
  return (
    <section class="opt-card opt-reply">
      <header class="opt-card-head">
        <h2>
          <label for={id}>{title}</label>
        </h2>
        <Button size="small" disabled={value === original} onClick={() => onInput(original)}>
          {t.general.resetReply}
        </Button>
      </header>
      <div class="opt-card-body">
        <textarea
          id={id}
          class="ol-input"
          rows={3}
          maxLength={MAX_LENGTH}
          value={value}
          aria-describedby={`${id}-help`}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
        />
        <p class="opt-note" id={`${id}-help`}>
          {value.trim() === '' ? t.general.replyEmpty : help}
        </p>
        {value.trim() !== '' && (
          <p class="opt-preview">
            <span class="opt-dim">{t.general.preview}</span>
            {value.replaceAll('{items}', t.general.previewItems)}
          </p>
        )}
      </div>
    </section>
  );
}
