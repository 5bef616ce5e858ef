import { useEffect, useState } from 'preact/hooks';
import type { SetupPort, Shortcut } from './setup-port';

interface Readiness {
  /** Undefined: the browser does not report it, or not yet. */
  isPinned: boolean | undefined;
  /** Undefined: not read yet. */
  shortcuts: Shortcut[] | undefined;
}

/** The extension is pinned in the browser's own toolbar, which does not notify the page. */
const LOOK_EVERY_MS = 1500;

/** The extension's state in the browser, read again while the page is open. */
export function useReadiness(port: SetupPort): Readiness {
  const [state, setState] = useState<Readiness>({ isPinned: undefined, shortcuts: undefined });
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const [isPinned, shortcuts] = await Promise.all([port.isPinned(), port.shortcuts.list()]);
      if (!isGone)
        setState((before) => (isSame(before, { isPinned, shortcuts }) ? before : { isPinned, shortcuts }));
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [port]);
  return state;
}

function isSame(a: Readiness, b: Readiness): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
