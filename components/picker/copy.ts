/** Copies within the press of a key or button; the older way where a page's policy forbids the newer. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

function copyBySelection(text: string, root: ShadowRoot): boolean {
  const doc = root.ownerDocument;
  const back = root.activeElement as HTMLElement | null;
  const area = doc.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  root.append(area);
  area.select();
  const isCopied = doc.execCommand('copy');
  area.remove();
  back?.focus({ preventScroll: true });
  return isCopied;
}
