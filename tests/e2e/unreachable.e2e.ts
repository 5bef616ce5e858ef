import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { greetedBy, type Line, proxySays, refused, tlsAlert } from '../../sandbox/line';
import { demoShop, type ShopSettings, settingsFile } from '../../sandbox/shop';
import type { MessageIn } from '../../utils/messages/protocol';
import { lockOutcome } from '../../utils/orders/lock';
import { inBothBrowsers } from './harness/both';
import { startBrowser, type TestBrowser } from './harness/browsers';
import { type Desk, lockFromPopup, openDesk } from './harness/desk';
import { NANFENG } from './harness/orders';
import { until } from './harness/until';
import { openShop, type Voice } from './trust/support/voice';

/**
 * The gateway cannot be reached: no name, no connection, no handshake. The browser tells an extension one thing for all of
 * them, and the same for a call that died after the ERP acted (docs/decisions/0005): 结果未知 is all that is known.
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
  ['it does not know the name it is called by', tlsAlert(112)],
  ['half a TLS record', greetedBy(new Uint8Array([0x16, 3, 3, 1, 0, 2, 0, 0]))],
];

inBothBrowsers('a gateway out of reach', (name) => {
  let sandbox: Sandbox;
  let desk: Desk;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });

  afterAll(async () => {
    await desk?.close();
    await sandbox?.close();
  });

  beforeEach(() => {
    sandbox.lines.clear();
    sandbox.traffic.length = 0;
  });

  const calls = () => sandbox.traffic.filter(({ host }) => host === GATEWAY);
  const lock = () => lockFromPopup(desk, NANFENG.tid, [NANFENG.lamp]);

  async function expectUnknown(line: Line): Promise<void> {
    sandbox.lines.set(GATEWAY, line);
    const words = await lock();
    expect(words).toMatch(/^结果未知/);
    expect(words).toMatch(/在 ERP 里查/);
    expect(words).not.toContain('已锁定');
    expect(calls()).toEqual([]);
  }

  it('never reached before', async () => {
    desk = await openDesk(name, sandbox);
    await expectUnknown(tlsAlert(40));
  });

  it.each(LINES)('and was reached just before: %s', async (_, line) => {
    expect(await lock()).toMatch(/^已锁定/);
    sandbox.traffic.length = 0;
    await expectUnknown(line);
  });
});

/** Longer than a label of a name may be: no net is asked for it. */
const NAMELESS = `${'x'.repeat(64)}.api.taobao.com`;
const SHUT = 'shut.api.taobao.com';

inBothBrowsers('a gateway that the browser itself does not reach', (name) => {
  let sandbox: Sandbox;
  let test: TestBrowser;
  let voice: Voice;
  let shutPort: number;

  beforeAll(async () => {
    sandbox = await startSandbox();
    shutPort = await unusedPort();
    test = await startBrowser(name, sandbox, {
      checksCertificates: true,
      direct: [NAMELESS],
      local: [SHUT],
    });
    voice = await openShop(
      test,
      settingsFile(
        shop('a certificate that nobody vouches for', GATEWAY),
        shop('no such name', NAMELESS),
        shop('a port where nobody listens', `${SHUT}:${shutPort}`),
      ),
    );
  });

  afterAll(async () => {
    await test?.close();
    await sandbox?.close();
  });

  it.each(['a certificate that nobody vouches for', 'no such name', 'a port where nobody listens'])(
    '%s',
    async (sellerNick) => {
      const requestId = `unreached-${sellerNick.replaceAll(' ', '-')}`;
      const wish: MessageIn<'app/lock'> = {
        tid: STRANGE_TID,
        subOrderIds: [STRANGE_TID],
        requestId,
        entry: 'popup',
        sellerNick,
        buyerNick: '南风知我意',
      };
      await voice.ask('app/lock', wish);
      const answer = await until('an outcome', async () => {
        const view = await voice.ask('app/watch-lock', { requestId });
        return lockOutcome(view) && view.calls[0]?.answer;
      });
      expect(answer).toMatchObject({ outcome: 'unknown' });
      expect(sandbox.traffic).toEqual([]);
      // Not the proxy turned it down.
      expect(sandbox.refused.join()).not.toContain('api.taobao.com');
    },
  );
});

/** An order that nobody knows, for a shop that may not look it up. */
const STRANGE_TID = '4512773019268853999';

function shop(sellerNick: string, host: string): ShopSettings {
  return demoShop({ sellerNick, session: undefined, gatewayUrl: `https://${host}/router/qm` });
}

/** One that was just given back. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
