import { defineContentScript } from 'wxt/utils/define-content-script';
import { type OpenPicker, openPicker } from '@/components/picker/open-picker';

/** Injected by the background into the one frame that it is for; again for another order in the same frame. */
const OPEN = Symbol.for('order-lock.picker');

export default defineContentScript({
  registration: 'runtime',
  async main() {
    const here = globalThis as { [OPEN]?: OpenPicker | undefined };
    here[OPEN]?.close();
    here[OPEN] = undefined;
    here[OPEN] = await openPicker(window);
  },
});
