import type { HostChannel } from './host-channel';

/**
 * Reports the content's height to the host, which answers with the maximum. The frame never shrinks under the pointer:
 * the button that the agent is about to press would move, or the click would land on the page.
 */
export function reportHeight(win: Window & typeof globalThis, content: Element, channel: HostChannel): void {
  const { documentElement } = win.document;
  let asked = 0;
  let isPointerInside = false;

  const tell = (): void => {
    const px = Math.ceil(content.getBoundingClientRect().height);
    if (px === asked || px === 0) return;
    asked = px;
    if (isPointerInside) hold();
    channel.say({ say: 'height', px });
  };
  const hold = (): void => set('held', asked);
  const set = (name: string, px: number): void =>
    documentElement.style.setProperty(`--ol-picker-${name}`, `${px}px`);
  const enter = ({ isTrusted }: Event): void => {
    if (isPointerInside || !isTrusted) return;
    isPointerInside = true;
    hold();
    channel.say({ say: 'pointer' });
  };
  const leave = (): void => {
    isPointerInside = false;
    documentElement.style.removeProperty('--ol-picker-held');
  };

  documentElement.addEventListener('pointermove', enter, { passive: true });
  documentElement.addEventListener('pointerleave', leave);
  channel.hear((message) => {
    if (message.say === 'limit') {
      set('most', message.px);
      documentElement.classList.toggle('ol-low', message.isLow);
    }
    // In Chromium a cross-origin frame gets no event when the pointer leaves it.
    if (message.say === 'pointer-left') leave();
  });
  new win.ResizeObserver(tell).observe(content);
}
