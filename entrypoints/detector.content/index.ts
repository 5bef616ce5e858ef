import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { DetectorCommand } from '@/utils/messages/protocol';
import { startDetector } from '@/utils/page/detector';
import { keyDoor } from '@/utils/page/keys';
import { sweepRemains } from '@/utils/page/remains';

/** On every supported page, every frame, before any script of the page (utils/manifest.ts). */
export default defineContentScript({
  registration: 'runtime',
  main() {
    // A page of the manifest that somebody allowed once more: one detector is enough.
    if (keyDoor()) return;
    sweepRemains(document);
    const detector = startDetector(window);
    browser.runtime.onMessage.addListener((message: DetectorCommand, _sender, answer) => {
      if (message?.kind !== 'order-lock-detector') return;
      if (message.command === 'open-active') {
        detector.openActive();
        return answer(true);
      }
      // The background decides by what the page shows now: it waits for the report.
      void detector.readAgain().then(() => answer(true));
      return true;
    });
  },
});
