/** Longer than a busy machine takes for an input event. */
const PATIENCE_MS = 2_000;

/**
 * Waits for an input event. Chromium's driver waits forever if the event removes the frame that receives it, as a key or
 * a click that closes the picker does.
 */
export async function acknowledged(input: Promise<unknown>): Promise<void> {
  const known = input.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([known, new Promise((done) => (timer = setTimeout(done, PATIENCE_MS)))]);
  clearTimeout(timer);
}
