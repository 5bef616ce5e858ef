import { defineContentScript } from 'wxt/utils/define-content-script';
import { looks } from '@/components/picker/looks';
import * as icons from '@/components/ui/icons';
import { giveWords } from '@/utils/i18n/given/words';

/** The picker's looks, the same in every language. Injected just before the picker. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    giveWords({ looks, icons });
  },
});
