import { defineContentScript } from 'wxt/utils/define-content-script';
import { createLaunchers } from '@/utils/page/launcher/launchers';
import { offerPart } from '@/utils/page/slots';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';

/** Injected by the background into frames that have orders to offer. */
export default defineContentScript({
  matches: PAGE_HOSTS,
  allFrames: true,
  registration: 'runtime',
  main() {
    offerPart('launcher', createLaunchers);
  },
});
