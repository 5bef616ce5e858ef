import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus from falling back to the body. If the focused element is removed or disabled, what is left around it
 * gets the focus: a harmless button, the first row, or the block itself, from which Tab continues. A component that knows
 * a better place moves the focus in the same turn; then nothing happens here.
 */
export function useKeptFocus(): void {
  useLayoutEffect(() => {
    /** The last focused element and its ancestors. */
    let path: Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      path = pathOf(target);
    };
    const keep = (): void => {
      const [last, ...around] = path;
      if (last && isLost(last)) takeRefuge(around);
    };
    const observer = new MutationObserver(keep);
    document.addEventListener('focusin', remember);
    observer.observe(document, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

function pathOf(target: EventTarget | null): Element[] {
  const path: Element[] = [];
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement) path.push(at);
  return path;
}

function isLost(last: Element): boolean {
  const now = document.activeElement;
  const isNobodys = now === null || now === document.body || now === last;
  return isNobodys && (!last.isConnected || last.matches(':disabled'));
}

function takeRefuge(around: readonly Element[]): void {
  const block = around.find((one) => one.isConnected);
  if (!(block instanceof HTMLElement) || block === document.body) return;
  const inside = '[data-first]:not(:disabled), [data-row] input:not(:disabled)';
  const found = [...block.querySelectorAll<HTMLElement>(inside)];
  const refuge = found.find((one) => !one.closest('[hidden]')) ?? block;
  if (refuge === block && !block.hasAttribute('tabindex')) block.tabIndex = -1;
  refuge.focus({ preventScroll: true });
}
