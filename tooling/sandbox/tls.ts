import { createHash, createPublicKey } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

interface TlsServer {
  port: number;
  /** Base64 SHA-256 of the public key, for Chromium's `--ignore-certificate-errors-spki-list`. */
  spkiHash: string;
  close(): Promise<void>;
}

/**
 * HTTPS on loopback with a certificate made at start; it answers for any host name. Connections are kept alive, as on
 * the platform: a server that closes each one would hide a browser's repeated POST.
 */
export async function startTls(listener: RequestListener, hosts: readonly string[]): Promise<TlsServer> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'sandbox.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const server = createServer({ cert, key, ALPNProtocols: ['http/1.1'] }, listener);
  server.keepAliveTimeout = 120_000;
  server.requestTimeout = 0;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const spki = createPublicKey(cert).export({ type: 'spki', format: 'der' });
  return {
    port: (server.address() as AddressInfo).port,
    spkiHash: createHash('sha256').update(spki).digest('base64'),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
