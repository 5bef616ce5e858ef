/**
 * Calls back when the address of the document changes without a load. A content script cannot hear the page's
 * `pushState`, so the Navigation API is asked where there is one, the history events anyway, and whoever looks at the
 * page compares too (`check`).
 */
export interface Navigation {
  check(): void;
  stop(): void;
}

export function watchNavigation(win: Window, changed: () => void): Navigation {
  let known = win.location.href;
  function check(): void {
    if (win.location.href === known) return;
    known = win.location.href;
    changed();
  }
  const sources: [EventTarget | undefined, string][] = [
    [(win as { navigation?: EventTarget }).navigation, 'currententrychange'],
    [win, 'popstate'],
    [win, 'hashchange'],
  ];
  for (const [source, type] of sources) source?.addEventListener(type, check);
  return {
    check,
    stop() {
      for (const [source, type] of sources) source?.removeEventListener(type, check);
    },
  };
}
