import { afterEach, beforeEach, expect, it } from 'vitest';
import { probe, report } from './probe.mjs';
import { htmlPage } from './sandbox/faults';
import { INTERCEPT } from './sandbox/gateway';
import { type Sandbox, startSandbox } from './sandbox/index';

const GATEWAY = 'https://qimen.api.taobao.com/router/qm';
const TRADE = 'https://eco.taobao.com/router/rest';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox();
});

afterEach(async () => {
  await sandbox.close();
});

const ask = (url: string, method: string) => probe(url, method, { port: sandbox.tlsPort, insecure: true });

it('reports that the gateway takes calls, with code and protocol', async () => {
  const finding = await ask(GATEWAY, INTERCEPT);
  expect(finding).toMatchObject({ taken: true, code: '28', status: 200 });
  expect(finding.protocol).toBe('http/1.1, answered by HTTP/1.1');
  expect(report(finding)).toContain('这台电脑可以调用');
  expect(sandbox.erp.calls).toEqual([]);
});

it('asks the trade gateway for the time', async () => {
  expect(await ask(TRADE, 'taobao.time.get')).toMatchObject({ taken: true, code: '28' });
});

it('sends no credentials', async () => {
  await ask(GATEWAY, INTERCEPT);
  const names = [...(sandbox.gateway.calls[0]?.parameters.all.keys() ?? [])];
  expect(names.sort()).toEqual(['format', 'method', 'timestamp', 'v']);
});

it('reports how far the clock is off', async () => {
  sandbox.clock.skewMs = 1_200_000;
  const finding = await ask(GATEWAY, INTERCEPT);
  expect(finding.skewSeconds).toBeGreaterThan(-1_205);
  expect(finding.skewSeconds).toBeLessThan(-1_195);
});

it('tells a login page from a gateway', async () => {
  sandbox.faults.next('gateway', htmlPage());
  const finding = await ask(GATEWAY, INTERCEPT);
  expect(finding.taken).toBe(false);
  expect(finding.meaning[1]).toContain('not the platform');
});

it('says if there is no answer', async () => {
  sandbox.faults.next('gateway', { hangUp: 'unread' });
  expect((await ask(GATEWAY, INTERCEPT)).meaning[1]).toContain('not reachable');
});
