import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageReader } from '@/utils/surfaces/page-orders/reader';

/** Beside the detector, in the page's own world (utils/manifest.ts). */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  main() {
    startPageReader(window);
  },
});
