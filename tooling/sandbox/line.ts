import type { Socket } from 'node:net';

/** A connection to a host that breaks before any request: how the proxy reacts to the browser's CONNECT. */
export type Line = (client: Socket) => void;

const JOINED = 'HTTP/1.1 200 Connection Established\r\n\r\n';

/** The proxy does not find or reach the host. */
export const proxySays =
  (status: string): Line =>
  (client) =>
    client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);

/** Cut before the tunnel is established. */
export const refused: Line = (client) => client.destroy();

/** Tunnel established; the browser's ClientHello is answered by these bytes (none: by hanging up). */
export const greetedBy =
  (bytes: string | Uint8Array): Line =>
  (client) => {
    client.write(JOINED);
    client.once('data', () => client.end(bytes));
  };

/** An alert of TLS 1.2: fatal, of this kind. */
export const tlsAlert = (kind: number): Line => greetedBy(new Uint8Array([0x15, 3, 3, 0, 2, 2, kind]));

/** Tunnel established, but no bytes ever: the handshake does not end. */
export const silent: Line = (client) => {
  client.write(JOINED);
};
