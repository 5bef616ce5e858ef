import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Files } from '../../../../tooling/packages/zip';

/** A shop's own server on loopback, from which browsers get packages and new versions. */
export interface UpdateServer {
  /** Address of its folder. */
  url: string;
  /** Puts these files there, replacing those of the same name. */
  publish(files: Files): void;
  /** Requested paths. */
  asked: string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  crx: 'application/x-chrome-extension',
  xml: 'text/xml',
  xpi: 'application/x-xpinstall',
  json: 'application/json',
};

export async function startUpdateServer(): Promise<UpdateServer> {
  let files: Files = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    asked.push(name);
    const content = files[name];
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (content && type) response.writeHead(200, { 'content-type': type }).end(content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish: (more) => {
      files = { ...files, ...more };
    },
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
