/**
 * Whether this extension page is in a frame. Popup, side panel, options and history then render nothing: the CSP in
 * the manifest cannot forbid framing for them alone, since the picker's page needs a frame.
 */
export function isFramed(win: Pick<Window, 'top' | 'self'> = window): boolean {
  return win.top !== win.self;
}
