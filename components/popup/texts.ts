import { useTexts } from '@/components/ui/texts';
import { popup } from '@/utils/i18n/popup';

export type PopupTexts = (typeof popup)['zh-CN'];

export function usePopupTexts(): PopupTexts {
  return useTexts(popup);
}
