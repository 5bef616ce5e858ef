import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { history } from '@/utils/i18n/history';
import type { HistoryTexts } from '@/utils/i18n/history.zh';

export type { HistoryTexts };
export type CommonTexts = (typeof common)['zh-CN'];

export function useWords(): { t: HistoryTexts; common: CommonTexts } {
  return { t: useTexts(history), common: useTexts(common) };
}
