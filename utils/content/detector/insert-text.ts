/**
 * Puts text into the editable element in which the agent writes, as if typed there: the page's own script sees an
 * ordinary input. At the caret if that is in this field, else at its end; selected text stays. Never anywhere else, and
 * it sends nothing.
 */
export function insertText(field: HTMLElement, text: string): boolean {
  const doc = field.ownerDocument;
  const selection = doc.getSelection();
  const has = (): boolean => field.contains(selection?.anchorNode ?? null);
  const hadCaret = has();
  field.focus({ preventScroll: true });
  // The page's listeners have run by now: they may have moved the focus.
  if (doc.activeElement !== field) return false;
  if (!hadCaret) selection?.selectAllChildren(field);
  selection?.collapseToEnd();
  return has() && doc.execCommand('insertText', false, text);
}
