// Lists the elements of this document, including closed shadow roots if the extension API opens them. It is sent into
// pages as source text: a bundler's helpers do not exist there, so it is plain and refers to nothing outside itself.
// The `wanted` element (a role, and a name as a regular expression) is scrolled into view first.
export function survey(wanted) {
  const dom = globalThis.chrome?.dom;
  const IMPLICIT = {
    BUTTON: 'button',
    DIALOG: 'dialog',
    TEXTAREA: 'textbox',
    SELECT: 'combobox',
    A: 'link',
    SUMMARY: 'button',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
  };

  function rootOf(element) {
    if (!(element instanceof HTMLElement)) return null;
    // A property in Firefox, a function in Chromium; content scripts only.
    return (
      element.shadowRoot ?? element.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element) ?? null
    );
  }

  function roleOf(element) {
    const given = element.getAttribute('role');
    if (given) return given;
    if (element instanceof HTMLInputElement) {
      if (element.type === 'checkbox' || element.type === 'radio' || element.type === 'file')
        return element.type;
      return 'textbox';
    }
    // Toasts.
    if (element.hasAttribute('aria-live')) return 'live';
    if (element.tagName === 'SECTION' && element.hasAttribute('aria-label')) return 'region';
    return IMPLICIT[element.tagName];
  }

  function textOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element)) return '';
    if (node.getAttribute('aria-hidden') === 'true' || node.tagName === 'STYLE') return '';
    const label = node.getAttribute('aria-label');
    if (label) return ` ${label} `;
    const inner = [...node.childNodes].map(textOf).join('');
    return getComputedStyle(node).display === 'inline' ? inner : ` ${inner} `;
  }

  function nameOf(element) {
    const label = element.getAttribute('aria-label');
    if (label) return label;
    const root = element.getRootNode();
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
    if (by.length > 0)
      return by
        .map((id) => root.querySelector(`[id="${id}"]`))
        .map((e) => (e ? textOf(e) : ''))
        .join(' ');
    const labels = element.labels;
    if (labels && labels.length > 0) return [...labels].map(textOf).join(' ');
    return textOf(element);
  }

  /** When each element was last scrolled to, by the page's clock (ms). */
  const key = Symbol.for('survey.revealed');
  globalThis[key] ??= new WeakMap();
  const revealed = globalThis[key];

  /**
   * Scrolls as a user would if the element is covered or out of view; not at each look, since a button that moves all
   * the time is never armed.
   */
  function reveal(element) {
    if (performance.now() - (revealed.get(element) ?? -Infinity) < 3000) return;
    revealed.set(element, performance.now());
    const box = element.getBoundingClientRect();
    const root = element.getRootNode();
    const top = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (top !== element && !element.contains(top)) element.scrollIntoView({ block: 'center' });
  }

  const seen = [];
  function visit(parent) {
    for (const element of parent.querySelectorAll('*')) {
      const root = rootOf(element);
      if (root) visit(root);
      const role = element.tagName === 'IFRAME' && parent !== document ? 'picker-frame' : roleOf(element);
      if (!role) continue;
      const name = nameOf(element).replace(/\s+/g, ' ').trim();
      if (wanted?.role === role && new RegExp(wanted.name).test(name)) reveal(element);
      const box = element.getBoundingClientRect();
      seen.push({
        role,
        name,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        width: box.width,
        height: box.height,
        disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
        checked: element.checked === true || element.getAttribute('aria-checked') === 'true',
      });
    }
  }
  visit(document);
  return seen;
}
