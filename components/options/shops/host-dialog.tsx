import { useOptions } from '../options-screen';
import { Question } from '../parts/question';
import type { HostQuestion } from './use-shop-editor';

interface Props {
  host: string;
  what: HostQuestion;
  onConfirm(): void;
  onCancel(): void;
}

/** Keys would be sent to a host outside the platform, or unencrypted: shown, and confirmed one by one. */
export function HostDialog({ host, what, onConfirm, onCancel }: Props) {
  const { t } = useOptions();
  const isHttp = what === 'http';
  return (
    <Question
      // A second question is a new dialog: the same click cannot confirm it.
      key={what}
      title={isHttp ? t.shops.httpTitle(host) : t.shops.hostTitle(host)}
      kind="primary"
      confirm={isHttp ? t.shops.httpConfirm : t.shops.hostConfirm}
      onConfirm={onConfirm}
      onClose={onCancel}
    >
      <p>{isHttp ? t.shops.httpWarning : t.shops.hostText}</p>
    </Question>
  );
}
