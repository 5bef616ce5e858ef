import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Line } from './line';

export interface Proxy {
  port: number;
  /** `host:port` of every refused connection, in order. Empty if the browser contacted no other host. */
  refused: string[];
  close(): Promise<void>;
}

interface ProxyOptions {
  knows: (host: string) => boolean;
  /** Port of the TLS server for all known hosts. */
  tlsPort: number;
  /** Answers plain-http requests to known hosts. */
  plain: RequestListener;
  /** The fault of the connection to a host, if any. */
  lineTo: (host: string) => Line | undefined;
  /** 0 for any free one. */
  port: number;
}

/** An HTTP proxy on loopback that connects known hosts to the sandbox and refuses every other one with 502. */
export async function startProxy({ knows, tlsPort, plain, lineTo, port }: ProxyOptions): Promise<Proxy> {
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, response) => {
    const host = new URL(incoming.url ?? '/', 'http://unknown').host;
    if (knows(host)) {
      plain(incoming, response);
      return;
    }
    refused.push(host);
    response.writeHead(502).end();
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (incoming, client: Socket, head: Buffer) => {
    client.on('error', () => client.destroy());
    const [host = '', port] = (incoming.url ?? '').split(':');
    if (!knows(host) || port !== '443') {
      refused.push(incoming.url ?? '');
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const broken = lineTo(host);
    if (broken) {
      broken(client);
      return;
    }
    // Otherwise a small second write waits 40 ms for the acknowledgement of the first.
    const upstream = connect({ port: tlsPort, host: '127.0.0.1', noDelay: true }, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
