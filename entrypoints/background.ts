import type { Browser } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerListeners } from '@/utils/background/listeners';

export default defineBackground({
  main() {
    // Both browsers speak promises here; the polyfill's types name the same interface in both.
    registerListeners(browser as unknown as Browser, import.meta.env.CHROME);
  },
});
