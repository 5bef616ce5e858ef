/** When a picture may be taken. */

const QUIET_MS = 50;
/** Skeletons come later, so that quick answers show none. */
const BUSY_MS = 220;
const AT_MOST_MS = 4_000;

/** Until nobody plays any more and nothing has changed for a moment. @throws Error when the play does not end */
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
    const isPlaying = document.body.dataset.playing !== undefined;
    if (isPlaying && now - start > AT_MOST_MS) throw new Error(`stuck at ${document.body.dataset.playing}`);
    const quiet = document.querySelector('[aria-busy="true"]') ? BUSY_MS : QUIET_MS;
    if (!isPlaying && now - start > quiet && (now - last > QUIET_MS || now - start > AT_MOST_MS)) break;
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
