import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import { pressedBy } from '@/components/ui/use-hotkeys';
import { common } from '@/utils/i18n/common';

interface ErpButtonProps {
  /** Shows its key, which works here. */
  keys: boolean;
  /** Absent: the shop has no ERP address. */
  onOpen: (() => void) | undefined;
}

/** 到 ERP 查: the order in the ERP, in a tab of its own. */
export function ErpButton({ keys, onOpen }: ErpButtonProps) {
  const t = useTexts(common);
  if (!onOpen) return null;
  return (
    <Button size="small" icon="external" kbd={keys && 'O'} {...pressedBy('o')} onClick={onOpen}>
      {t.openErp}
    </Button>
  );
}
