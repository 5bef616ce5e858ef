import { defineContentScript } from 'wxt/utils/define-content-script';
import { en as common } from '@/utils/i18n/common.en';
import { giveWords } from '@/utils/i18n/given/words';
import { en as lock } from '@/utils/i18n/lock.en';
import { en as picker } from '@/utils/i18n/picker.en';
import { en as problems } from '@/utils/i18n/problems.en';

/** The picker's words in English. Injected just before the picker. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    giveWords({ common, lock, picker, problems });
  },
});
