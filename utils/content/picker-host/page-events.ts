/** Calls back for an event of the window that the browser sends: one that the page makes up moves and closes nothing. */
export function onWindow<K extends 'resize' | 'pagehide' | 'pageshow'>(
  view: Window,
  type: K,
  run: (event: WindowEventMap[K]) => void,
  signal: AbortSignal,
): void {
  view.addEventListener(type, (event) => event.isTrusted && run(event), { signal });
}
