import type { Socket } from 'node:net';

/** A line to a host that breaks before a request can go over it: what the proxy does when a browser asks to be joined. */
export type Line = (client: Socket) => void;

const JOINED = 'HTTP/1.1 200 Connection Established\r\n\r\n';

/** The proxy does not find or reach the host. */
export const proxySays =
  (status: string): Line =>
  (client) =>
    client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);

/** Cut before the browser is joined to anybody. */
export const refused: Line = (client) => client.destroy();

/** Joined, and the browser's first words, its ClientHello, are answered by these bytes (none: by hanging up). */
export const greetedBy =
  (bytes: string | Uint8Array): Line =>
  (client) => {
    client.write(JOINED);
    client.once('data', () => client.end(bytes));
  };

/** An alert of TLS 1.2: fatal, of this kind. */
export const tlsAlert = (kind: number): Line => greetedBy(new Uint8Array([0x15, 3, 3, 0, 2, 2, kind]));

/** Joined, and never a word: the handshake does not end. */
export const silent: Line = (client) => {
  client.write(JOINED);
};
