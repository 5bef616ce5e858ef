import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useOptions } from '../env';
import type { HostQuestion } from './use-shop-editor';

interface Props {
  host: string;
  what: HostQuestion;
  onConfirm(): void;
  onCancel(): void;
}

/** Keys would go to a host outside the platform, or unencrypted: shown, and confirmed one by one. */
export function HostDialog({ host, what, onConfirm, onCancel }: Props) {
  const { t } = useOptions();
  const isHttp = what === 'http';
  return (
    <Dialog
      // A second question is a new dialog: nobody confirms it with the same click.
      key={what}
      title={isHttp ? t.shops.httpTitle(host) : t.shops.hostTitle(host)}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t.frame.cancel}</Button>
          <Button kind="primary" onClick={onConfirm}>
            {isHttp ? t.shops.httpConfirm : t.shops.hostConfirm}
          </Button>
        </>
      }
    >
      <p>{isHttp ? t.shops.httpWarning : t.shops.hostText}</p>
    </Dialog>
  );
}
