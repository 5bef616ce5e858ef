import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerPart } from '@/utils/page/slots';
import { orderPages } from '@/utils/surfaces/registry';

/** Injected by the background into frames whose address or data ask for it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    offerPart('order-pages', orderPages);
  },
});
