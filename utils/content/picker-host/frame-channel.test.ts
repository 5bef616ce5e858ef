// @vitest-environment happy-dom
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type HostSays, type PickerSays, PORT_KIND } from '@/utils/messages/picker-channel';
import { connectFrame } from './frame-channel';

const ORIGIN = 'chrome-extension://abc';

const heard: PickerSays[] = [];
/** The ports that the document in the frame was given, and with which target origin. */
const handed: { data: unknown; origin: string; port: NodePort }[] = [];
let life: AbortController;
let frame: HTMLIFrameElement;

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel);
  life = new AbortController();
  heard.length = 0;
  handed.length = 0;
  frame = document.createElement('iframe');
  const postMessage = (data: unknown, origin: string, [port]: NodePort[]): void => {
    if (port) handed.push({ data, origin, port });
  };
  Object.defineProperty(frame, 'contentWindow', { value: { postMessage } });
});
afterEach(() => {
  life.abort();
  for (const { port } of handed) port.close();
  vi.unstubAllGlobals();
});

const connect = () => connectFrame(frame, ORIGIN, (message) => heard.push(message), life.signal);
const load = (): boolean => frame.dispatchEvent(new Event('load'));
const next = (port: NodePort | undefined): Promise<unknown> =>
  new Promise((resolve) => port?.once('message', resolve));

it('gives no port to the first document, which is not an extension page', () => {
  connect();
  load();
  expect(handed).toEqual([]);
});

it('gives a port only to the extension’s own origin', () => {
  connect().start();
  load();
  expect(handed).toMatchObject([{ data: { kind: PORT_KIND }, origin: ORIGIN }]);
});

it('carries messages both ways', async () => {
  const channel = connect();
  channel.start();
  load();
  const [{ port } = { port: undefined }] = handed;
  const limit: HostSays = { say: 'limit', px: 400, isLow: false };
  channel.say(limit);
  expect(await next(port)).toEqual(limit);
  port?.postMessage({ say: 'begun' } satisfies PickerSays);
  await vi.waitFor(() => expect(heard).toEqual([{ say: 'begun' }]));
});

it('no longer listens to the previous document once the frame has loaded again', async () => {
  const channel = connect();
  channel.start();
  load();
  load();
  const [before, now] = handed.map(({ port }) => port);
  before?.postMessage({ say: 'close' } satisfies PickerSays);
  now?.postMessage({ say: 'begun' } satisfies PickerSays);
  await vi.waitFor(() => expect(heard).toEqual([{ say: 'begun' }]));
});

it('ends with its signal: nothing more is received, and no later document gets a port', async () => {
  const channel = connect();
  channel.start();
  load();
  const closed = new Promise((resolve) => handed[0]?.port.once('close', () => resolve('closed')));
  life.abort();
  expect(await closed).toBe('closed');
  load();
  expect(handed).toHaveLength(1);
});

it('sends nothing, and does not fail, before there is a port', () => {
  expect(() => connect().say({ say: 'shown' })).not.toThrow();
});
