import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useOptions } from '../env';

interface Props {
  name: string;
  onRemove(): void;
}

/** Asked once, as selectors are work to find again. */
export function RemoveSurface({ name, onRemove }: Props) {
  const { t } = useOptions();
  const [isAsking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <p class="opt-remove">
      <Button kind="danger" icon="trash" onClick={() => setAsking(true)}>
        {t.surfaces.removeSurface}
      </Button>
      {isAsking && (
        <Dialog
          title={t.surfaces.removeTitle(name)}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t.frame.cancel}</Button>
              <Button
                kind="danger"
                icon="trash"
                onClick={() => {
                  close();
                  onRemove();
                }}
              >
                {t.surfaces.removeConfirm}
              </Button>
            </>
          }
        >
          <p>{t.surfaces.removeText}</p>
        </Dialog>
      )}
    </p>
  );
}
