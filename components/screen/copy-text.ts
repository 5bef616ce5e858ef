/**
 * Copies during the press of a key or button: in a frame the policy of the parent page may forbid
 * `navigator.clipboard`.
 */
export async function copyText(text: string, doc: Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, doc);
  }
}

function copyBySelection(text: string, doc: Document): boolean {
  const back = doc.activeElement as HTMLElement | null;
  const area = doc.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  doc.body.append(area);
  area.select();
  const isCopied = doc.execCommand('copy');
  area.remove();
  back?.focus({ preventScroll: true });
  return isCopied;
}
