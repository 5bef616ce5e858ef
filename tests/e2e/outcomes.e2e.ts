import { beforeEach, describe, expect, it } from 'vitest';
import { answers, type Fault, htmlPage, hugeBody, redirect, serverError } from '../../sandbox/faults';
import { demoShop, settingsFile } from '../../sandbox/shop';
import { inBothBrowsers } from './harness/both';
import { importSettings, lockFromPopup } from './harness/desk';
import { MIA, NANFENG, NOT_DOWNLOADED } from './harness/orders';
import { sharedDesk } from './harness/place';

const SUCCESS = '{"result":{"success":true}}';
const platformError = (code: number, sub_code: string, sub_msg = '') =>
  answers(JSON.stringify({ error_response: { code, msg: 'Remote service error', sub_code, sub_msg } }));

/** Whatever the gateway may do to a call, and the only word that is true of it. */
const FAULTS: [string, Fault, RegExp][] = [
  ['the connection is cut before the request is read', { hangUp: 'unread' }, /^结果未知/],
  ['the connection is cut before the ERP acts', { hangUp: 'before' }, /^结果未知/],
  ['the connection is cut after the ERP acted', { hangUp: 'after' }, /^结果未知/],
  ['the connection is cut in the middle of the answer', { hangUp: 'mid-answer' }, /^结果未知/],
  ['a 503', serverError(503), /^结果未知/],
  ['a 502 after the ERP acted', { ...serverError(502), acts: true }, /^结果未知/],
  ['a redirect', redirect('https://qimen.api.taobao.com/elsewhere'), /^结果未知/],
  ['a page instead of an answer', htmlPage(), /^结果未知/],
  ['an empty body', answers(''), /^结果未知/],
  ['cut JSON', answers(SUCCESS.slice(0, -6)), /^结果未知/],
  ['success that is not true', answers('{"result":{"success":"yes"}}'), /^结果未知/],
  ['success and an error at once', answers(`{"error_response":{"code":15},${SUCCESS.slice(1)}`), /^结果未知/],
  ['an ERP that did not answer in time', platformError(15, 'isp.http-read-timeout'), /^结果未知/],
  ['an answer larger than any honest one', hugeBody(20_000_000), /^结果未知/],
  ['an ERP that refused the connection', platformError(15, 'isp.http-connection-refuse'), /^未送达/],
  ['an IP white list', platformError(11, 'isv.permission-ip-whitelist-limit'), /^未送达/],
  [
    'a refusal with an unknown code',
    answers('{"result":{"success":false,"errorCode":"E77","errorMsg":"库位冻结"}}'),
    /^被拒绝/,
  ],
  [
    'XML although JSON was asked for',
    answers('<result><success>true</success></result>', 'text/xml'),
    /^已锁定/,
  ],
];

inBothBrowsers('the word for an answer', (name) => {
  const at = sharedDesk(name);

  beforeEach(() => {
    at.sandbox.faults.clear();
    at.sandbox.traffic.length = 0;
  });

  const calls = () => at.sandbox.traffic.filter(({ host }) => host === 'qimen.api.taobao.com');

  it.each(FAULTS)('%s', async (_, fault, word) => {
    at.sandbox.faults.next('gateway', fault);
    expect(await lockFromPopup(at.desk, NANFENG.tid, [NANFENG.lamp])).toMatch(word);
    expect(calls()).toHaveLength(1);
  });

  describe('of the ERP', () => {
    it.each(Object.entries(MIA.refusals))('%s', async (code, id) => {
      const words = await lockFromPopup(at.desk, MIA.tid, [id]);
      expect(words).toMatch(/^被拒绝/);
      expect(words).toMatch(new RegExp(`\\b${code}\\b`));
      expect(calls()).toHaveLength(1);
    });

    it('1007', async () => {
      expect(await lockFromPopup(at.desk, NOT_DOWNLOADED, [NOT_DOWNLOADED])).toMatch(
        /^被拒绝[\s\S]*\b1007\b/,
      );
    });
  });

  it('no grant', async () => {
    at.sandbox.gateway.rules.permitted = false;
    expect(await lockFromPopup(at.desk, NANFENG.tid, [NANFENG.lamp])).toMatch(/^未送达/);
    at.sandbox.gateway.rules.permitted = true;
    expect(calls()).toHaveLength(1);
  });

  it('asynchronous', async () => {
    await importSettings(at.desk, settingsFile(demoShop({ callType: 'asynchronous' })));
    expect(await lockFromPopup(at.desk, NANFENG.tid, [NANFENG.lamp])).toMatch(/^已受理/);
    await importSettings(at.desk, settingsFile());
  });
});
