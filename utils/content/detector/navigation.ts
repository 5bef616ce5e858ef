/**
 * Calls back when the address of the document changes without a load. A content script does not see the page call
 * `pushState`, so it uses the Navigation API if there is one, the history events everywhere, and also compares at each
 * reading of the page, through the returned function.
 */
export function watchNavigation(win: Window, changed: () => void, signal: AbortSignal): () => void {
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
  for (const [source, type] of sources) source?.addEventListener(type, check, { signal });
  return check;
}
