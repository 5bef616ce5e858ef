import { ASK, LONGEST, OFFER, READY } from './channel';
import { natives } from './natives';
import { observeNetwork } from './network';
import { readReact } from './react';

/** The MAIN-world reader: passes on what the page holds, on request. It keeps nothing and decides nothing. */
export function startPageReader(win: Window & typeof globalThis): void {
  let isHearing = false;

  function serve(wanted: unknown, port: MessagePort): void {
    const tell = (text: string | undefined): void => {
      if (text && text.length < LONGEST) natives.post(port, text);
    };
    if (wanted === 'react') tell(readReact(win.document));
    if (wanted === 'network' && !isHearing) {
      isHearing = true;
      observeNetwork(win, tell);
    }
  }

  function offer(event: Event): void {
    natives.unlisten(win, ASK, offer);
    const { port1, port2 } = new win.MessageChannel();
    natives.listen(port1, 'message', (message) => {
      try {
        serve(natives.data(message as MessageEvent), port1);
      } catch {
        // A hostile page may throw from any property: then there is nothing to pass on.
      }
    });
    natives.start(port1);
    natives.dispatch(win, new win.MessageEvent(OFFER, { ports: [port2] }));
    serve(natives.detail(event as CustomEvent), port1);
  }

  natives.listen(win, ASK, offer);
  natives.dispatch(win, new win.Event(READY));
}
