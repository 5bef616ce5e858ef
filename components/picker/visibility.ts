import type { ArmingWorld } from '@/components/order/arming/arming';
import type { HostChannel } from './host-channel';

/**
 * Whether a button in the frame is clearly visible. If the browser can tell (IntersectionObserver v2, which knows
 * covers and effects in all ancestor pages), its answer is required; the content script's check of the host is
 * required in every browser.
 */

const ASK_EVERY_MS = 100;
/** A content script silent for this long is gone, or its page is too busy to rely on. */
const SILENCE_MS = 2000;
/** The limit if the browser cannot tell: a page that blocks our checks may show something else meanwhile. */
const UNWATCHED_MS = 1000;
/**
 * The browser's answer expires after this time: Chromium stops rendering a fully covered frame, and its observer may
 * then never report that the cover is gone.
 */
const STALE_MS = 400;
const SMALLEST = { width: 48, height: 24 };

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

export function createWatch(win: Window & typeof globalThis, channel: HostChannel): ArmingWorld['watch'] {
  return (button, tell) => {
    const isTracked = 'isVisible' in win.IntersectionObserverEntry.prototype;
    let seenByBrowser = isTracked ? undefined : true;
    let seenByHost: boolean | undefined;
    let asked = 0;
    let answered = 0;
    let answeredAt = win.performance.now();
    let observer: IntersectionObserver | undefined;
    let hasObserved = false;
    let observedAt = win.performance.now();

    const say = (): void => {
      if (seenByBrowser === undefined || seenByHost === undefined) return;
      tell(seenByBrowser && seenByHost && isOnTop(win, button));
    };

    /** A new observer reports at once, whereas an old one can stay at "not visible" forever. */
    const observe = (): void => {
      if (!isTracked) return;
      observer?.disconnect();
      hasObserved = false;
      const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
      observer = new win.IntersectionObserver((entries: VisibilityEntry[]) => {
        const last = entries.at(-1);
        hasObserved = true;
        observedAt = win.performance.now();
        seenByBrowser = last?.isVisible === true && last.intersectionRatio > 0.99;
        say();
      }, options);
      observer.observe(button);
    };

    const ask = (): void => {
      const now = win.performance.now();
      if (now - answeredAt > (isTracked ? SILENCE_MS : UNWATCHED_MS)) seenByHost = false;
      if (isTracked && seenByBrowser && now - observedAt > STALE_MS) seenByBrowser = false;
      if (hasObserved) observe();
      asked += 1;
      channel.say({ say: 'check', id: asked, devicePixelRatio: win.devicePixelRatio });
      say();
    };

    const stopListening = channel.hear((message) => {
      if (message.say === 'shown') {
        tell(false);
        if (isTracked) seenByBrowser = undefined;
        seenByHost = undefined;
        observe();
        ask();
      }
      if (message.say === 'checked' && message.id > answered) {
        answered = message.id;
        answeredAt = win.performance.now();
        seenByHost = message.isVisible;
        say();
      }
    });
    observe();
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => {
      clearInterval(timer);
      stopListening();
      observer?.disconnect();
    };
  };
}

/** Checks inside the frame: fully in view, not tiny, and not covered by the picker's own elements. */
function isOnTop(win: Window, button: HTMLElement): boolean {
  const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
  const isInside = left > -1 && top > -1 && right < win.innerWidth + 1 && bottom < win.innerHeight + 1;
  if (!isInside || width < SMALLEST.width || height < SMALLEST.height) return false;
  const hit = win.document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  // A disabled button is transparent to the pointer, which then hits its wrapper (LockButton).
  return hit !== null && (button.contains(hit) || hit === button.parentElement);
}
