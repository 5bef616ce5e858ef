import { ASK, LONGEST, OFFER, READY, type Wish } from './channel';

/** The detector's end of the channel. `hear` gets the text of each answer or reading, as it came. */
export function connectPageReader(
  win: Window,
  first: Wish,
  hear: (text: string) => void,
): (wish: Wish) => void {
  let port: MessagePort | undefined;
  const ask = (): void => void win.dispatchEvent(new CustomEvent(ASK, { detail: first }));
  const take = (event: Event): void => {
    port = (event as MessageEvent).ports[0];
    win.removeEventListener(OFFER, take);
    win.removeEventListener(READY, ask);
    port?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string' && data.length < LONGEST) hear(data);
    });
    port?.start();
  };
  win.addEventListener(OFFER, take);
  win.addEventListener(READY, ask);
  ask();
  return (wish) => port?.postMessage(wish);
}
