/** When a picture may be taken. */

const QUIET_MS = 32;
/** Skeletons appear later, so that quick answers show none. */
const BUSY_MS = 220;
const AT_MOST_MS = 4_000;
const PICTURES_MS = 500;

/** Until nothing has changed for a moment. */
export async function settled(): Promise<void> {
  const start = performance.now();
  let last = start;
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  for (;;) {
    await rest(QUIET_MS / 2);
    const now = performance.now();
    const quiet = document.querySelector('[aria-busy="true"]') ? BUSY_MS : QUIET_MS;
    const isQuiet = now - last > QUIET_MS || now - start > AT_MOST_MS;
    if (isQuiet && now - start > quiet) break;
  }
  observer.disconnect();
  // Pictures far below are not fetched until they are scrolled into view.
  const near = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
  await Promise.race([Promise.allSettled(near.map((image) => image.decode())), rest(PICTURES_MS)]);
}

/** Finite animations have ended; endless ones are paused. */
export function standStill(): void {
  for (const animation of document.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    const isCountdown = animation instanceof CSSAnimation && animation.animationName === 'ol-rest';
    if (typeof endTime === 'number' && Number.isFinite(endTime) && !isCountdown) animation.finish();
    else {
      animation.pause();
      animation.currentTime = 300;
    }
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
