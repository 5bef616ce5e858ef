import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BackgroundClient, openShop } from '../../tooling/browser/background-client';
import { type AgentSession, lockFromPopup } from '../../tooling/browser/session';
import type { TestBrowser } from '../../tooling/browser/start-browser';
import { until } from '../../tooling/browser/until';
import { type Sandbox, startSandbox } from '../../tooling/sandbox/index';
import { greetedBy, type Line, proxySays, refused, tlsAlert } from '../../tooling/sandbox/line';
import { NANFENG } from '../../tooling/sandbox/sample-orders';
import { demoShop, type ShopSettings, settingsFile } from '../../tooling/sandbox/shop';
import { lockOutcome } from '../../utils/domain/lock';
import type { MessageIn } from '../../utils/messages/protocol';
import { inBothBrowsers } from './harness/both';
import { borrowBrowser } from './harness/browser-pool';
import { openSession } from './harness/session';

/**
 * The gateway cannot be reached: no name, no connection, no handshake. The browser reports the same error for all of them
 * and for a call that failed after the ERP acted (docs/decisions/0005), so the outcome is always 结果未知.
 */

const GATEWAY = 'qimen.api.taobao.com';

const LINES: [what: string, line: Line][] = [
  ['the proxy does not know its name', proxySays('502 Bad Gateway')],
  ['the proxy does not reach it', proxySays('504 Gateway Timeout')],
  ['the connection is refused', refused],
  ['it hangs up on the ClientHello', greetedBy('')],
  [
    'it answers the ClientHello in plain text',
    greetedBy('HTTP/1.1 200 OK\r\n\r\n{"result":{"success":true}}'),
  ],
  ['no cipher in common', tlsAlert(40)],
  ['it does not know the requested name', tlsAlert(112)],
  ['half a TLS record', greetedBy(new Uint8Array([0x16, 3, 3, 1, 0, 2, 0, 0]))],
];

inBothBrowsers('a gateway out of reach', (name) => {
  let sandbox: Sandbox;
  let agent: AgentSession;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });

  afterAll(async () => {
    await agent?.close();
    await sandbox?.close();
  });

  beforeEach(() => {
    sandbox.lines.clear();
    sandbox.traffic.length = 0;
  });

  const calls = () => sandbox.traffic.filter(({ host }) => host === GATEWAY);
  const lock = () => lockFromPopup(agent, NANFENG.tid, [NANFENG.lamp]);

  async function expectUnknown(line: Line): Promise<void> {
    sandbox.lines.set(GATEWAY, line);
    const words = await lock();
    expect(words).toMatch(/^结果未知/);
    expect(words).toMatch(/在 ERP 里查/);
    expect(words).not.toContain('已锁定');
    expect(calls()).toEqual([]);
  }

  it('never reached before', async () => {
    agent = await openSession(name, sandbox);
    await expectUnknown(tlsAlert(40));
  });

  it.each(LINES)('after it was reached just before: %s', async (_, line) => {
    expect(await lock()).toMatch(/^已锁定/);
    sandbox.traffic.length = 0;
    await expectUnknown(line);
  });
});

/** Longer than a DNS label may be, so that the network is not queried. */
const NAMELESS = `${'x'.repeat(64)}.api.taobao.com`;
const SHUT = 'shut.api.taobao.com';

inBothBrowsers('a gateway that the browser itself does not reach', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let client: BackgroundClient;
  let shutPort: number;

  beforeAll(async () => {
    sandbox = await startSandbox();
    shutPort = await unusedPort();
    test = await borrowBrowser(name, sandbox, {
      checksCertificates: true,
      direct: [NAMELESS],
      local: [SHUT],
    });
    client = await openShop(
      test,
      settingsFile(
        shop('an untrusted certificate', GATEWAY),
        shop('no such name', NAMELESS),
        shop('a closed port', `${SHUT}:${shutPort}`),
      ),
    );
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it.each(['an untrusted certificate', 'no such name', 'a closed port'])('%s', async (sellerNick) => {
    const requestId = `unreached-${sellerNick.replaceAll(' ', '-')}`;
    const request: MessageIn<'app/lock'> = {
      tid: STRANGE_TID,
      subOrderIds: [STRANGE_TID],
      requestId,
      entry: 'popup',
      sellerNick,
      buyerNick: '南风知我意',
    };
    await client.ask('app/lock', request);
    const answer = await until('an outcome', async () => {
      const view = await client.ask('app/watch-lock', { requestId });
      return lockOutcome(view) && view.calls[0]?.answer;
    });
    expect(answer).toMatchObject({ outcome: 'unknown' });
    expect(sandbox.traffic).toEqual([]);
    // It was not the proxy that refused it.
    expect(sandbox.refused.join()).not.toContain('api.taobao.com');
  });
});

/** An unknown order, for a shop that may not look it up. */
const STRANGE_TID = '4512773019268853999';

function shop(sellerNick: string, host: string): ShopSettings {
  return demoShop({ sellerNick, session: undefined, gatewayUrl: `https://${host}/router/qm` });
}

/** A port that was just released. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
