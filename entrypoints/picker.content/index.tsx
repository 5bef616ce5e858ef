import { defineContentScript } from 'wxt/utils/define-content-script';
import { type OpenPicker, openPicker } from '@/components/picker/open-picker';
import { PAGE_HOSTS } from '@/utils/surfaces/hosts';

/** Injected by the background into the one frame that it is for; again for another order in the same frame. */
const OPEN = Symbol.for('order-lock.picker');

export default defineContentScript({
  matches: PAGE_HOSTS,
  allFrames: true,
  registration: 'runtime',
  async main() {
    const here = globalThis as { [OPEN]?: OpenPicker | undefined };
    here[OPEN]?.close();
    here[OPEN] = undefined;
    here[OPEN] = await openPicker(window);
  },
});
