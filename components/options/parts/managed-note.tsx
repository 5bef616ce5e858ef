import { Icon } from '@/components/ui/icon';
import { useOptions } from '../options-screen';

/** 由管理员管理, and why. `id`: for the controls that it describes. */
export function ManagedNote({ id }: { id?: string }) {
  const { t } = useOptions();
  return (
    <p class="opt-managed" id={id}>
      <Icon name="shield" size={13} />
      <span>
        <strong>{t.rules.managed}</strong>
        {t.rules.colon}
        {t.rules.managedWhy}
      </span>
    </p>
  );
}
