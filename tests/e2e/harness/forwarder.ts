import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A fixed port for a browser's proxy: passes each connection on to the proxy of the moment, and refuses without one. */
export interface Forwarder {
  port: number;
  /** Ends all connections; undefined: there is no proxy now. */
  to(port: number | undefined): void;
}

export async function startForwarder(): Promise<Forwarder> {
  const open = new Set<Socket>();
  let target: number | undefined;
  const server = createServer((client) => {
    if (target === undefined) return void client.destroy();
    const proxy = connect(target, '127.0.0.1');
    join(client, proxy);
    join(proxy, client);
  });

  function join(from: Socket, into: Socket): void {
    open.add(from);
    from.pipe(into);
    from.on('error', () => into.destroy());
    from.on('close', () => {
      open.delete(from);
      into.destroy();
    });
  }

  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    to(port) {
      target = port;
      for (const socket of open) socket.destroy();
    },
  };
}
