import { ASK, LONGEST, OFFER, READY } from './channel';
import { natives } from './natives';
import { hearNetwork } from './network';
import { readReact } from './react';

/** The MAIN-world reader: hands on what the page holds, when asked. It keeps nothing and decides nothing. */
export function startPageReader(win: Window & typeof globalThis): void {
  let isHearing = false;

  function serve(wish: unknown, port: MessagePort): void {
    const hand = (text: string | undefined): void => {
      if (text && text.length < LONGEST) natives.post(port, text);
    };
    if (wish === 'react') hand(readReact(win.document));
    if (wish === 'network' && !isHearing) {
      isHearing = true;
      hearNetwork(win, hand);
    }
  }

  function offer(event: Event): void {
    natives.unlisten(win, ASK, offer);
    const { port1, port2 } = new win.MessageChannel();
    natives.listen(port1, 'message', (message) => {
      try {
        serve(natives.data(message as MessageEvent), port1);
      } catch {
        // A hostile page may throw from any property: then there is nothing to hand on.
      }
    });
    natives.start(port1);
    natives.dispatch(win, new win.MessageEvent(OFFER, { ports: [port2] }));
    serve(natives.detail(event as CustomEvent), port1);
  }

  natives.listen(win, ASK, offer);
  natives.dispatch(win, new win.Event(READY));
}
