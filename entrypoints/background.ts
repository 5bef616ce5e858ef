import { defineBackground } from 'wxt/utils/define-background';
import { registerListeners } from '@/utils/background/handlers/listeners';
import { browser } from '@/utils/browser';

export default defineBackground({
  main() {
    registerListeners(browser, import.meta.env.CHROME);
  },
});
