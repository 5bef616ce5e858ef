import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { registerListeners } from '@/utils/background/listeners';

export default defineBackground({
  type: 'module',
  main() {
    registerListeners(browser, import.meta.env.CHROME);
  },
});
