import { beforeEach, describe, expect, it } from 'vitest';
import { bedding, lockOf, SHOP } from '@/components/popup/testing/samples';
import { Fails } from '@/components/screen/testing/fake-screen';
import type { CallAnswer } from '@/utils/domain/lock';
import type { MessageIn } from '@/utils/messages/protocol';
import type { LockView, OrderView } from '@/utils/messages/views';
import {
  box,
  button,
  click,
  confirm,
  ends,
  locks,
  openPicker,
  pass,
  press,
  region,
  stage,
} from './testing/stage';

/** Three lines that can be locked. */
const order: OrderView = {
  ...bedding,
  subOrders: bedding.subOrders?.map(({ blocked, ...line }) => line),
};
const IDS = (order.subOrders ?? []).map(({ id }) => id);
const [A = '', B = '', C = ''] = IDS;
const TOGETHER: CallAnswer = { outcome: 'refused', code: '1004', message: '已拣货拦截失败' };
type Ask = MessageIn<'picker/lock'>;
const asked = () => locks().map(({ body }) => body as unknown as Ask);
/** What the screen then shows of each line: the start of its title and the badge. */
const results = () => [...box.querySelectorAll('.ol-line-results li')].map((each) => each.textContent ?? '');

/** The background's current records. */
let records: Map<string, LockView>;

function answers(byLine: (id: string) => CallAnswer | Fails | undefined): void {
  stage.answers['picker/lock'] = ({ subOrderIds, requestId }: Ask) => {
    const answer = byLine(subOrderIds[0] ?? '');
    if (answer instanceof Fails) return answer;
    const lock = lockOf(order, subOrderIds, answer, requestId);
    records.set(requestId, lock);
    return lock;
  };
  stage.answers['picker/watch-lock'] = ({ requestId }) =>
    records.get(requestId) ?? new Fails({ code: 'token-expired' });
}

async function refuseTogether(own: OrderView = order): Promise<void> {
  await openPicker(own);
  ends(TOGETHER);
  await press('a');
  await click(confirm());
}

beforeEach(() => {
  records = new Map();
});

describe('逐个锁定', () => {
  it('is offered after several lines were refused together: one call each, one summary', async () => {
    await refuseTogether();
    answers((id) => (id === B ? TOGETHER : { outcome: 'locked' }));
    await press('e');
    expect(document.activeElement?.textContent).toContain('逐个锁定');
    expect(locks()).toHaveLength(1);
    await click(document.activeElement);
    await pass(50);
    const [, ...each] = asked();
    expect(each.map(({ subOrderIds }) => subOrderIds)).toEqual([[A], [B], [C]]);
    expect(new Set(each.map(({ requestId }) => requestId)).size).toBe(3);
    expect(new Set(each.map((body) => JSON.stringify(body.press))).size).toBe(1);
    expect(each[0]?.press?.subOrderIds).toEqual(IDS);
    expect(region('alert')).toMatch(/^被拒绝 1 · 已锁定 2/);
    expect(region('status')).toBe('');
    expect(results()[0]).toContain('1004');
    expect(results().map((text) => /被拒绝|已锁定/.exec(text)?.[0])).toEqual(['被拒绝', '已锁定', '已锁定']);
  });

  it('sends what the screen showed of each line, so that a change is detected', async () => {
    await refuseTogether();
    answers(() => ({ outcome: 'locked' }));
    await click(button('逐个锁定'));
    await pass(50);
    expect(asked()[2]?.seen?.map(({ id }) => id)).toEqual([B]);
    expect(region('status')).toMatch(/^已锁定 3 个子订单/);
  });

  it('sends the next only when the previous one has ended', async () => {
    await refuseTogether();
    answers((id) => (id === A ? undefined : { outcome: 'locked' }));
    await click(button('逐个锁定'));
    await pass(3000);
    expect(asked()).toHaveLength(2);
    expect(box.textContent).toContain('正在锁定第 1 个，共 3 个');
    const { requestId = '' } = asked()[1] ?? {};
    records.set(requestId, lockOf(order, [A], { outcome: 'locked' }, requestId));
    await pass(1100);
    expect(asked()).toHaveLength(4);
  });

  it('停止 stops sending, and the summary says what was not sent', async () => {
    await refuseTogether();
    answers((id) => (id === A ? undefined : { outcome: 'locked' }));
    await click(button('逐个锁定'));
    await press('Escape');
    expect(stage.close).not.toHaveBeenCalled();
    const { requestId = '' } = asked()[1] ?? {};
    records.set(requestId, lockOf(order, [A], { outcome: 'locked' }, requestId));
    await pass(2200);
    expect(asked()).toHaveLength(2);
    expect(region('alert')).toMatch(/^未送达 2 · 已锁定 1/);
    expect(region('alert')).toContain('2 个未发出');
    await pass(60_000);
    expect(asked()).toHaveLength(2);
    answers(() => ({ outcome: 'locked' }));
    await click(button('锁定未发出的 2 个'));
    await pass(50);
    expect(
      asked()
        .slice(2)
        .map(({ subOrderIds }) => subOrderIds),
    ).toEqual([[B], [C]]);
    expect(asked()[2]?.press?.subOrderIds).toEqual([B, C]);
  });

  it.each<[string, CallAnswer | Fails, RegExp]>([
    [
      'the worker ended during a call',
      { outcome: 'unknown', unknownReason: 'interrupted' },
      /^结果未知 1 · 未送达 1 · 已锁定 1/,
    ],
    [
      'the page names another buyer',
      new Fails({ code: 'buyer-changed', detail: { was: '甲', now: '乙' } }),
      /^未送达 2 · 已锁定 1/,
    ],
    ['the picker is covered', new Fails({ code: 'not-visible' }), /^未送达 2 · 已锁定 1/],
  ])('stops if %s, and cannot be resumed', async (_, second, words) => {
    await refuseTogether();
    answers((id) => (id === B ? second : { outcome: 'locked' }));
    await click(button('逐个锁定'));
    await pass(3000);
    expect(region('alert')).toMatch(words);
    await pass(60_000);
    expect(asked()).toHaveLength(3);
  });

  it('continues after an unknown outcome of a single line', async () => {
    await refuseTogether();
    answers((id) => (id === A ? { outcome: 'unknown', unknownReason: 'no-answer' } : { outcome: 'locked' }));
    await click(button('逐个锁定'));
    await pass(50);
    expect(asked()).toHaveLength(4);
    expect(region('alert')).toMatch(/^结果未知 1 · 已锁定 2/);
  });

  it('after 结果未知 the ERP must be checked first, and lines reported as done are left out', async () => {
    await openPicker(order);
    ends({ outcome: 'unknown', unknownReason: 'partial', doneIds: [A], failedIds: [B] });
    await press('a');
    await click(confirm());
    expect(document.activeElement?.textContent).toContain('复制');
    const labels = [...box.querySelectorAll('.ol-unknown-steps button')].map((each) => each.textContent);
    expect(labels.map((label) => label?.slice(0, 4))).toEqual(['复制C', '逐个锁定', '再次锁定', '确认已处']);
    answers(() => ({ outcome: 'locked' }));
    await click(button('逐个锁定'));
    await pass(50);
    expect(
      asked()
        .slice(1)
        .map(({ subOrderIds }) => subOrderIds),
    ).toEqual([[B], [C]]);
  });

  it('is the one primary button after a refusal: the copy for the warehouse comes next', async () => {
    const primaries = () =>
      [...box.querySelectorAll('.ol-button-primary')].map((each) => each.textContent?.slice(0, 5));
    await refuseTogether();
    expect(primaries()).toEqual(['逐个锁定E']);
    expect(document.activeElement?.textContent).toContain('复制给仓库');
    answers(() => TOGETHER);
    await click(button('逐个锁定'));
    await pass(50);
    expect(primaries()).toEqual(['复制给仓库']);
  });

  it('shows every line from the first moment on, so that 停止 stays where it is', async () => {
    await refuseTogether();
    stage.answers['picker/lock'] = () => new Promise(() => {});
    await click(button('逐个锁定'));
    const rows = [...box.querySelectorAll('.ol-lock-row')];
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.textContent).toContain('等待发送');
  });

  it('after a press that ended with an unknown and unsent lines, these have a button', async () => {
    await refuseTogether();
    answers((id) => (id === A ? undefined : { outcome: 'locked' }));
    await click(button('逐个锁定'));
    await press('Escape');
    const { requestId = '' } = asked()[1] ?? {};
    const answer: CallAnswer = { outcome: 'unknown', unknownReason: 'interrupted' };
    records.set(requestId, lockOf(order, [A], answer, requestId));
    await pass(2200);
    expect(region('alert')).toMatch(/^结果未知 1 · 未送达 2/);
    expect(box.querySelectorAll('.ol-button-primary')).toHaveLength(0);
    answers(() => ({ outcome: 'locked' }));
    await press('e');
    expect(document.activeElement?.textContent).toContain('锁定未发出的 2 个');
    await click(document.activeElement);
    await pass(50);
    expect(
      asked()
        .slice(2)
        .map(({ subOrderIds }) => subOrderIds),
    ).toEqual([[B], [C]]);
  });

  it('is not offered for one line', async () => {
    await openPicker({ ...order, subOrders: order.subOrders?.slice(0, 1) });
    ends(TOGETHER);
    await click(confirm());
    expect(region('alert')).toMatch(/^被拒绝/);
    expect(button('逐个锁定')).toBeUndefined();
  });

  it('is what the confirm does if the shop is set up so', async () => {
    await openPicker({ ...order, shop: { ...SHOP, callPerLine: true } });
    answers((id) => (id === C ? TOGETHER : { outcome: 'locked' }));
    await press('a');
    await click(confirm());
    await pass(50);
    expect(asked().map(({ subOrderIds }) => subOrderIds)).toEqual([[A], [B], [C]]);
    expect(region('alert')).toMatch(/^被拒绝 1 · 已锁定 2/);
  });

  it('marks each unknown line as handled', async () => {
    await refuseTogether();
    answers((id) => (id === C ? { outcome: 'locked' } : { outcome: 'unknown', unknownReason: 'no-answer' }));
    await click(button('逐个锁定'));
    await pass(50);
    stage.answers['picker/mark-handled'] = ({ requestId, note }) => ({
      ...(records.get(requestId) ?? lockOf(order, [A], { outcome: 'unknown' }, requestId)),
      handled: { at: 1, note },
    });
    await press('d');
    await click(document.activeElement);
    await press('Enter');
    await pass(50);
    expect(stage.sent.filter(({ name }) => name === 'picker/mark-handled')).toHaveLength(2);
    expect(box.textContent).toContain('已确认处理');
  });
});

it('rows say what an earlier press did not send', async () => {
  await openPicker({
    ...order,
    subOrders: order.subOrders?.map((line) => (line.id === A ? line : { ...line, unsent: true })),
  });
  expect(box.textContent).toContain('上次逐个锁定没有做完：2 个未发出');
  expect(box.querySelector(`[data-row="${B}"]`)?.textContent).toContain('未发出');
});
