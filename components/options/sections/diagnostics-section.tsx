import { Button } from '@/components/ui/Button';
import { useOptions } from '../env';
import { CopyButton } from '../parts/copy-button';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { useAnswer } from '../use-background';

const MOST_ROWS = 24;

/** As high as the text, up to where it scrolls. */
function rowsOf(text: string): number {
  return Math.min(MOST_ROWS, text.trimEnd().split('\n').length + 1);
}

/** What support needs; the background leaves out keys, nicks and order numbers. */
export function DiagnosticsSection() {
  const { env, t } = useOptions();
  const { value, problem, reload } = useAnswer('app/diagnostics', {});
  return (
    <>
      <PageHead title={t.frame.diagnostics} intro={t.general.diagnosticsIntro} />

      {problem && (
        <ProblemNote problem={problem} action={<Button onClick={reload}>{t.frame.retry}</Button>} />
      )}
      {!value && !problem && <p aria-busy="true">{t.frame.loading}</p>}
      {value && (
        <section class="opt-card opt-diagnostics">
          <header class="opt-card-head">
            <h2>{t.general.diagnosticsText}</h2>
            <div class="opt-head-actions">
              <CopyButton label={t.frame.copy} text={value.text} />
              <Button icon="download" onClick={() => env.saveFile('order-lock-diagnostics.txt', value.text)}>
                {t.frame.download}
              </Button>
            </div>
          </header>
          <div class="opt-card-body">
            <textarea
              class="ol-input"
              aria-label={t.general.diagnosticsText}
              rows={rowsOf(value.text)}
              readOnly
              value={value.text}
            />
          </div>
        </section>
      )}
    </>
  );
}
