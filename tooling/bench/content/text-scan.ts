/** The naive approach: observe everything, search the text of everything new. */
const found = new Set<string>();

function scan(text: string): void {
  for (const [id] of text.matchAll(/(?<!\d)\d{15,20}(?!\d)/g)) found.add(id);
}

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'characterData') scan(target.textContent ?? '');
    for (const node of addedNodes) scan(node.textContent ?? '');
  }
}).observe(document, { childList: true, subtree: true, characterData: true });
