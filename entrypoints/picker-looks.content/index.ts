import { defineContentScript } from 'wxt/utils/define-content-script';
import { looks } from '@/components/picker/looks';
import { ICONS as icons } from '@/components/ui/icons';
import { giveWords } from '@/utils/i18n/given/words';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';

/** The picker's looks, the same in every language. Injected just before the picker. */
export default defineContentScript({
  matches: PAGE_HOSTS,
  allFrames: true,
  registration: 'runtime',
  main() {
    giveWords({ looks, icons });
  },
});
