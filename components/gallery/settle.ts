/** When a picture may be taken. */

const QUIET_MS = 32;
/** Skeletons come later, so that quick answers show none. */
const BUSY_MS = 220;
const AT_MOST_MS = 4_000;

/** Until nothing has changed for a moment. */
export async function settled(): Promise<void> {
  const start = performance.now();
  let last = start;
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 2));
    const now = performance.now();
    const quiet = document.querySelector('[aria-busy="true"]') ? BUSY_MS : QUIET_MS;
    const isQuiet = now - last > QUIET_MS || now - start > AT_MOST_MS;
    if (isQuiet && now - start > quiet) break;
  }
  observer.disconnect();
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

/** What moves has arrived; what turns for ever stands. */
export function standStill(): void {
  for (const animation of document.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    if (typeof endTime === 'number' && Number.isFinite(endTime)) animation.finish();
    else {
      animation.pause();
      animation.currentTime = 300;
    }
  }
}
