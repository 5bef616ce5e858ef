import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type BackgroundClient,
  lockByMessage,
  openBackgroundClient,
  takeSettings,
} from '../../tooling/browser/background-client';
import { lockFromPopup } from '../../tooling/browser/session';
import { answers, type Fault, htmlPage, hugeBody, redirect, serverError } from '../../tooling/sandbox/faults';
import { MIA, NANFENG, NOT_DOWNLOADED } from '../../tooling/sandbox/sample-orders';
import { demoShop, settingsFile } from '../../tooling/sandbox/shop';
import type { Outcome } from '../../utils/domain/lock';
import { inBothBrowsers } from './harness/both';
import { sharedSession } from './harness/place';
import { sampled } from './harness/scale';

const SUCCESS = '{"result":{"success":true}}';
const platformError = (code: number, sub_code: string, sub_msg = '') =>
  answers(JSON.stringify({ error_response: { code, msg: 'Remote service error', sub_code, sub_msg } }));

/** Everything that the gateway may do to a call, and the only true outcome. */
const FAULTS: [string, Fault, Outcome][] = [
  ['the connection is cut before the request is read', { hangUp: 'unread' }, 'unknown'],
  ['the connection is cut before the ERP acts', { hangUp: 'before' }, 'unknown'],
  ['the connection is cut after the ERP acted', { hangUp: 'after' }, 'unknown'],
  ['the connection is cut in the middle of the answer', { hangUp: 'mid-answer' }, 'unknown'],
  ['a 503', serverError(503), 'unknown'],
  ['a 502 after the ERP acted', { ...serverError(502), acts: true }, 'unknown'],
  ['a redirect', redirect('https://qimen.api.taobao.com/elsewhere'), 'unknown'],
  ['a page instead of an answer', htmlPage(), 'unknown'],
  ['an empty body', answers(''), 'unknown'],
  ['cut JSON', answers(SUCCESS.slice(0, -6)), 'unknown'],
  ['success that is not true', answers('{"result":{"success":"yes"}}'), 'unknown'],
  ['success and an error at once', answers(`{"error_response":{"code":15},${SUCCESS.slice(1)}`), 'unknown'],
  ['an ERP that did not answer in time', platformError(15, 'isp.http-read-timeout'), 'unknown'],
  ['an answer larger than any real one', hugeBody(20_000_000), 'unknown'],
  ['an ERP that refused the connection', platformError(15, 'isp.http-connection-refuse'), 'rejected'],
  ['an IP white list', platformError(11, 'isv.permission-ip-whitelist-limit'), 'rejected'],
  [
    'a refusal with an unknown code',
    answers('{"result":{"success":false,"errorCode":"E77","errorMsg":"库位冻结"}}'),
    'refused',
  ],
  [
    'XML although JSON was asked for',
    answers('<result><success>true</success></result>', 'text/xml'),
    'locked',
  ],
];

const REFUSALS = [
  ...Object.entries(MIA.refusals).map(([code, id]) => [code, MIA.tid, id] as const),
  ['1007', NOT_DOWNLOADED, NOT_DOWNLOADED] as const,
];

inBothBrowsers('the outcome of an answer', { sample: 'chromium' }, (name) => {
  const at = sharedSession(name);
  let client: BackgroundClient;

  beforeAll(async () => {
    client = await openBackgroundClient(at.agent.test);
  });

  beforeEach(() => {
    at.sandbox.faults.clear();
    at.sandbox.traffic.length = 0;
  });

  const calls = () => at.sandbox.traffic.filter(({ host }) => host === 'qimen.api.taobao.com');

  it.each(sampled(FAULTS, 6))('%s', async (_, fault, outcome) => {
    at.sandbox.faults.next('gateway', fault);
    expect(await lockByMessage(client, NANFENG.tid, [NANFENG.lamp])).toMatchObject([{ outcome }]);
    expect(calls()).toHaveLength(1);
  });

  it.each(sampled(REFUSALS, 4))('%s of the ERP', async (code, tid, id) => {
    expect(await lockByMessage(client, tid, [id])).toMatchObject([{ outcome: 'refused', code }]);
    expect(calls()).toHaveLength(1);
  });

  describe('in words, in the popup', () => {
    const lock = () => lockFromPopup(at.agent, NANFENG.tid, [NANFENG.lamp]);

    it('unknown', async () => {
      at.sandbox.faults.next('gateway', { hangUp: 'after' });
      expect(await lock()).toMatch(/^结果未知/);
    });

    it('refused, with the code', async () => {
      const [[code, id] = ['', '']] = Object.entries(MIA.refusals);
      expect(await lockFromPopup(at.agent, MIA.tid, [id])).toMatch(
        new RegExp(`^被拒绝[\\s\\S]*\\b${code}\\b`),
      );
    });

    it('no grant: not delivered', async () => {
      at.sandbox.gateway.rules.permitted = false;
      expect(await lock()).toMatch(/^未送达/);
      at.sandbox.gateway.rules.permitted = true;
      expect(calls()).toHaveLength(1);
    });

    it('asynchronous: accepted', async () => {
      await takeSettings(client, settingsFile(demoShop({ callType: 'asynchronous' })));
      expect(await lock()).toMatch(/^已受理/);
    });
  });
});
