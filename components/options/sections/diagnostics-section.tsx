import { Button } from '@/components/ui/button';
import { useOptions } from '../options-screen';
import { CopyButton } from '../parts/copy-button';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { SeatCard } from '../seat/seat-card';
import { useAnswer } from '../use-background';

const MOST_ROWS = 24;

/** As high as the text, up to a maximum from which it scrolls. */
function rowsOf(text: string): number {
  return Math.min(MOST_ROWS, text.trimEnd().split('\n').length + 1);
}

/** The state of this seat, and the full facts for support. */
export function DiagnosticsSection() {
  const { t } = useOptions();
  return (
    <>
      <PageHead title={t.frame.diagnostics} intro={t.seat.intro} />
      <SeatCard />
      <FullDiagnostics />
    </>
  );
}

/** What support needs; the background leaves out keys, nicks and order numbers. */
function FullDiagnostics() {
  const { screen, t } = useOptions();
  const { value, problem, reload } = useAnswer('app/diagnostics', {});
  return (
    <>
      {/* The check above already says it. */}
      {problem && problem.code !== 'data-newer' && (
        <ProblemNote problem={problem} action={<Button onClick={reload}>{t.frame.retry}</Button>} />
      )}
      {!value && !problem && <p aria-busy="true">{t.frame.loading}</p>}
      {value && (
        <details class="opt-card opt-diagnostics">
          <summary>{t.seat.rawTitle}</summary>
          <p class="opt-card-text">{t.general.diagnosticsIntro}</p>
          <header class="opt-card-head">
            <h2>{t.general.diagnosticsText}</h2>
            <div class="opt-head-actions">
              <CopyButton label={t.frame.copy} text={value.text} />
              <Button
                icon="download"
                onClick={() => screen.saveFile('order-lock-diagnostics.txt', value.text, 'text/plain')}
              >
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
        </details>
      )}
    </>
  );
}
