import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useOptions } from '../options-screen';
import { Question } from '../parts/question';

interface Props {
  name: string;
  onRemove(): void;
}

/** Asked once, since selectors are laborious to find again. */
export function RemoveSurface({ name, onRemove }: Props) {
  const { t } = useOptions();
  const [isAsking, setAsking] = useState(false);
  return (
    <p class="opt-remove">
      <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
        {t.surfaces.removeSurface}
      </Button>
      {isAsking && (
        <Question
          title={t.surfaces.removeTitle(name)}
          icon="trash"
          confirm={t.surfaces.removeConfirm}
          onConfirm={() => {
            setAsking(false);
            onRemove();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t.surfaces.removeText}</p>
        </Question>
      )}
    </p>
  );
}
