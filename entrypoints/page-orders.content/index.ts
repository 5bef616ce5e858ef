import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageReader } from '@/utils/content/page-world/reader';

/** Runs beside the detector, in the page's main world (utils/manifest.ts). */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  main() {
    startPageReader(window);
  },
});
