/**
 * Calls back for the next pointer movement that one of these pages receives: the pointer is then outside the picker's
 * frame.
 */
export function oncePointerOutside(views: readonly Window[], run: () => void, signal: AbortSignal): void {
  const heard = new AbortController();
  const end = (): void => heard.abort();
  signal.addEventListener('abort', end, { signal: heard.signal });
  for (const view of views)
    view.addEventListener(
      'pointermove',
      ({ isTrusted }) => {
        if (!isTrusted) return;
        end();
        run();
      },
      { capture: true, passive: true, signal: heard.signal },
    );
}
