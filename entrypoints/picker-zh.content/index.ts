import { defineContentScript } from 'wxt/utils/define-content-script';
import { zh as common } from '@/utils/i18n/common.zh';
import { giveWords } from '@/utils/i18n/given/words';
import { zh as lock } from '@/utils/i18n/lock.zh';
import { zh as picker } from '@/utils/i18n/picker.zh';
import { zh as problems } from '@/utils/i18n/problems.zh';

/** The picker's words in Chinese. Injected just before the picker. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    giveWords({ common, lock, picker, problems });
  },
});
