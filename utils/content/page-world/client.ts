import { ASK, LONGEST, OFFER, READY, type Wanted } from './channel';

/** The detector's end of the channel. `listener` gets the unchanged text of each answer or reading. */
export function connectPageReader(
  win: Window,
  first: Wanted,
  listener: (text: string) => void,
  signal: AbortSignal,
): (wanted: Wanted) => void {
  let port: MessagePort | undefined;
  const ask = (): void => void win.dispatchEvent(new CustomEvent(ASK, { detail: first }));
  const take = (event: Event): void => {
    port = (event as MessageEvent).ports[0];
    win.removeEventListener(OFFER, take);
    win.removeEventListener(READY, ask);
    port?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string' && data.length < LONGEST) listener(data);
    });
    port?.start();
  };
  win.addEventListener(OFFER, take, { signal });
  win.addEventListener(READY, ask, { signal });
  signal.addEventListener('abort', () => port?.close());
  ask();
  return (wanted) => port?.postMessage(wanted);
}
