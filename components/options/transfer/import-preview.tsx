import type { OptionsTexts } from '@/utils/i18n/options';
import type { ImportChange } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { Question } from '../parts/question';
import { labelOfField, wordsOfValue } from './change-words';

interface Props {
  changes: ImportChange[];
  onAgree(): void;
  onClose(): void;
}

/** Every field that a settings file would change, before any of it is applied. */
export function ImportPreview({ changes, onAgree, onClose }: Props) {
  const { t } = useOptions();
  return (
    <Question
      title={t.transfer.previewTitle}
      kind="primary"
      confirm={t.transfer.previewGo}
      onConfirm={onAgree}
      onClose={onClose}
    >
      <p>{t.transfer.previewText}</p>
      {/* It scrolls: by keyboard, too. */}
      <div class="opt-changes" role="group" aria-label={t.transfer.previewTitle} tabIndex={0}>
        {changes.map((change) => (
          <Change key={`${change.about} ${change.name}`} change={change} />
        ))}
      </div>
    </Question>
  );
}

function Change({ change }: { change: ImportChange }) {
  const { t } = useOptions();
  return (
    <section>
      <h3>{titleOf(change, t.transfer)}</h3>
      <dl>
        {change.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{labelOfField(change.about, field, t)}</dt>
            <dd>
              {change.kind === 'changed' && (
                <>
                  <del>{wordsOfValue(field, before, t)}</del>
                  {' → '}
                </>
              )}
              <ins>{wordsOfValue(field, after, t)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function titleOf({ about, name, kind }: ImportChange, t: OptionsTexts['transfer']): string {
  return about === 'preferences' ? t.previewPreferences : t.previewOf[about][kind](name);
}
