import type { KnownSurface } from '@/utils/domain/surfaces';
import { send } from '@/utils/messages/client';

/** Some time after each arrival the background is notified of a known page that is not recognised: 诊断 shows it. */
export interface MarkupCheck {
  begin(): void;
}

/** The slowest known page renders within ten seconds. */
const DRAWN_MS = 20_000;

export function createMarkupCheck(
  doc: Document,
  unrecognised: () => KnownSurface | undefined,
  signal: AbortSignal,
): MarkupCheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  signal.addEventListener('abort', stop);

  function begin(): void {
    stop();
    timer = setTimeout(() => {
      // A page in a hidden tab renders nothing, and nothing is read.
      if (doc.hidden) return begin();
      const surface = unrecognised();
      if (surface) void send('detector/unrecognised', { surface });
    }, DRAWN_MS);
  }
  return { begin };
}
