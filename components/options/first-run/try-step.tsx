import { Button } from '@/components/ui/button';
import { useOptions } from '../options-screen';

interface Props {
  onTry(): void;
  onBack(): void;
  onDone(): void;
}

/** Fourth step: the sample chat of the welcome page, with the real picker and no lock behind it. */
export function TryStep({ onTry, onBack, onDone }: Props) {
  const { screen, t } = useOptions();
  const tryIt = (): void => {
    onTry();
    screen.openPage('welcome', 'try');
  };
  return (
    <>
      <div class="opt-first-form">
        <h2>{t.transfer.step4}</h2>
        <p>{t.transfer.step4Intro}</p>
        <p>
          <Button icon="external" data-first onClick={tryIt}>
            {t.transfer.openTry}
          </Button>
        </p>
        <p class="opt-note">{t.transfer.demoHint}</p>
      </div>
      <footer class="opt-save-bar">
        <Button onClick={onBack}>{t.transfer.previous}</Button>
        <span class="opt-spacer" />
        <Button kind="primary" onClick={onDone}>
          {t.transfer.finish}
        </Button>
      </footer>
    </>
  );
}
