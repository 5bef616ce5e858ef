import { type HostSays, type PickerSays, PORT_KIND } from '@/utils/messages/picker-channel';

/** The content script's end of the channel to the frame. A frame that loads again gets a new channel. */
interface FrameChannel {
  /** From now on whatever loads is the picker's page. */
  start(): void;
  /** Lost while there is no channel. */
  say(message: HostSays): void;
  /** Sent as soon as there is a channel. */
  give(token: Extract<HostSays, { say: 'token' }>): void;
}

export function connectFrame(
  frame: HTMLIFrameElement,
  origin: string,
  hear: (message: PickerSays) => void,
  signal: AbortSignal,
): FrameChannel {
  let port: MessagePort | undefined;
  let isStarted = false;
  let given: HostSays | undefined;
  frame.addEventListener(
    'load',
    () => {
      if (!isStarted) return;
      port?.close();
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = ({ data }) => hear(data as PickerSays);
      // To the extension's own origin only: no other page ever gets the other end.
      frame.contentWindow?.postMessage({ kind: PORT_KIND }, origin, [channel.port2]);
      if (given) port.postMessage(given);
    },
    { signal },
  );
  signal.addEventListener('abort', () => port?.close());
  return {
    start() {
      isStarted = true;
    },
    say: (message) => port?.postMessage(message),
    give(token) {
      given = token;
      port?.postMessage(token);
    },
  };
}
