import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerPart } from '@/utils/page/slots';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';
import { orderPages } from '@/utils/surfaces/registry';

/** Injected by the background into frames whose address or data ask for it. */
export default defineContentScript({
  matches: PAGE_HOSTS,
  allFrames: true,
  registration: 'runtime',
  main() {
    offerPart('order-pages', orderPages);
  },
});
