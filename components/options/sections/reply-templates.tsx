import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { fillReply, LONGEST_REPLY, MOST_REPLIES } from '@/utils/domain/reply';
import { useOptions } from '../options-screen';

interface ReplyTemplatesProps {
  title: string;
  help: string;
  templates: string[];
  original: string[];
  onChange(templates: string[]): void;
  onLeave(): void;
  /** Set by a policy. */
  isManaged: boolean;
}

/** The templates of one outcome, each with its preview. */
export function ReplyTemplates(props: ReplyTemplatesProps) {
  const { title, help, templates, original, onChange } = props;
  const { t } = useOptions();
  const id = useId();
  return (
    <fieldset class="opt-card opt-reply" disabled={props.isManaged} aria-labelledby={`${id}-title`}>
      <header class="opt-card-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <Button
          size="small"
          disabled={JSON.stringify(templates) === JSON.stringify(original)}
          onClick={() => onChange(original)}
        >
          {t.replies.reset}
        </Button>
      </header>
      <div class="opt-card-body">
        <p class="opt-note" id={`${id}-help`}>
          {templates.some((text) => text.trim()) ? help : t.replies.empty}
        </p>
        {templates.map((text, i) => (
          <Template
            key={i}
            text={text}
            name={t.replies.nth({ name: title, n: i + 1 })}
            describedBy={`${id}-help`}
            onInput={(next) => onChange(templates.with(i, next))}
            onRemove={() => onChange(templates.toSpliced(i, 1))}
            onLeave={props.onLeave}
          />
        ))}
        {templates.length < MOST_REPLIES && (
          <Button size="small" onClick={() => onChange([...templates, ''])}>
            {t.replies.add}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

interface TemplateProps {
  text: string;
  name: string;
  describedBy: string;
  onInput(text: string): void;
  onRemove(): void;
  onLeave(): void;
}

function Template({ text, name, describedBy, onInput, onRemove, onLeave }: TemplateProps) {
  const { t } = useOptions();
  const { preview, previewItems, previewReason, remove } = t.replies;
  const shown = fillReply(text, { items: previewItems, count: '2', tail: '3117', reason: previewReason });
  return (
    <div class="opt-template">
      <div class="opt-template-line">
        <textarea
          class="ol-input"
          rows={2}
          maxLength={LONGEST_REPLY}
          value={text}
          aria-label={name}
          aria-describedby={describedBy}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={onLeave}
        />
        <IconButton icon="close" name={remove({ name })} onClick={onRemove} />
      </div>
      {shown !== '' && (
        <p class="opt-preview">
          <span class="opt-dim">{preview}</span>
          {shown}
        </p>
      )}
    </div>
  );
}
