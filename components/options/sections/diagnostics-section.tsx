import { Button } from '@/components/ui/Button';
import { useOptions } from '../env';
import { CopyButton } from '../parts/copy-button';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { useAnswer } from '../use-background';

/** What support needs; the background leaves out keys, nicks and order numbers. */
export function DiagnosticsSection() {
  const { env, t } = useOptions();
  const { value, problem, reload } = useAnswer('app/diagnostics', {});
  return (
    <>
      <PageHead title={t.general.diagnosticsTitle} intro={t.general.diagnosticsIntro}>
        {value && (
          <>
            <CopyButton label={t.frame.copy} text={value.text} />
            <Button icon="download" onClick={() => env.saveFile('order-lock-diagnostics.txt', value.text)}>
              {t.frame.download}
            </Button>
          </>
        )}
      </PageHead>
      {problem && (
        <ProblemNote problem={problem} action={<Button onClick={reload}>{t.frame.retry}</Button>} />
      )}
      {!value && !problem && <p aria-busy="true">{t.frame.loading}</p>}
      {value && (
        <textarea
          class="ol-input opt-diagnostics"
          aria-label={t.general.diagnosticsText}
          rows={24}
          readOnly
          value={value.text}
        />
      )}
    </>
  );
}
