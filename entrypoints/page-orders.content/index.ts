import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';
import { startPageReader } from '@/utils/surfaces/page-orders/reader';

export default defineContentScript({
  matches: PAGE_HOSTS,
  allFrames: true,
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    startPageReader(window);
  },
});
