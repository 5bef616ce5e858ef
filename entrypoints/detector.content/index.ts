import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startDetector } from '@/utils/content/detector/detector';
import { removeOrphans } from '@/utils/content/orphan-cleanup';
import type { PickerPage } from '@/utils/content/picker-host/picker-host';
import type { DetectorCommand } from '@/utils/messages/protocol';

/** Runs on every supported page, in every frame, before any script of the page (utils/manifest.ts). */
export default defineContentScript({
  registration: 'runtime',
  main() {
    // The page is in the manifest and also allowed by hand: one detector is enough.
    if (!claimFrame()) return;
    removeOrphans(document);
    const detector = startDetector(window, pickerPage());
    browser.runtime.onMessage.addListener((message: DetectorCommand, _sender, answer) => {
      if (message?.kind !== 'order-lock-detector') return;
      switch (message.command) {
        case 'open-active':
          detector.openActive();
          return answer(true);
        case 'check-picker':
          return answer(detector.isPickerVisible(message.token));
        case 'close-picker':
          detector.closePicker(message.token);
          return answer(true);
        case 'fill-chat':
          return answer(detector.fillChat(message.reply));
        default:
          // The background decides by what the page shows now, so it waits for the report.
          void detector.readAgain().then(() => answer(true));
          return true;
      }
    });
  },
});

/** Only Firefox gives a content script the id of a frame. */
function pickerPage(): PickerPage {
  const { id, getURL, getFrameId } = browser.runtime as typeof browser.runtime & FrameIds;
  const address = getURL('/picker.html');
  const origin = import.meta.env.CHROME ? `chrome-extension://${id}` : new URL(address).origin;
  return { address, origin, frameIdOf: getFrameId };
}

interface FrameIds {
  getFrameId?: (frame: HTMLIFrameElement) => number;
}

const CLAIM = Symbol.for('order-lock.detector');

/** Sets a flag on the isolated world's `globalThis`, which the page cannot see. False if a detector already runs. */
function claimFrame(): boolean {
  const world = globalThis as { [CLAIM]?: true };
  if (world[CLAIM]) return false;
  world[CLAIM] = true;
  return true;
}
