import { type HostSays, type PickerSays, PORT_KIND } from '@/utils/messages/picker-channel';

/** The frame's end of the channel to the content script. */
export interface HostChannel {
  /** Queued until the channel is open. */
  say(message: PickerSays): void;
  /** Returns a function that stops it. */
  hear(listener: (message: HostSays) => void): () => void;
}

/** Call it before the page has loaded: the port arrives on `load`. Only the first port is accepted. */
export function openHostChannel(win: Window): HostChannel {
  const listeners = new Set<(message: HostSays) => void>();
  let port: MessagePort | undefined;
  let waiting: PickerSays[] = [];

  function take({ data, ports }: MessageEvent): void {
    const [first] = ports;
    if (!isPortMessage(data) || !first) return;
    win.removeEventListener('message', take);
    port = first;
    port.onmessage = (event: MessageEvent<HostSays>) => {
      for (const listener of listeners) listener(event.data);
    };
    for (const message of waiting) port.postMessage(message);
    waiting = [];
  }
  win.addEventListener('message', take);

  return {
    say(message) {
      if (port) port.postMessage(message);
      else waiting.push(message);
    },
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === PORT_KIND;
}
