import { defineContentScript } from 'wxt/utils/define-content-script';
import { createLaunchers } from '@/utils/page/launcher/launchers';
import { offerPart } from '@/utils/page/slots';

/** Injected by the background into frames that have orders to offer. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    offerPart('launcher', createLaunchers);
  },
});
