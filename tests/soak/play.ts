import type { Sandbox } from '../../sandbox/index';
import type { SandboxOrder } from '../../sandbox/orders';
import type { LockView } from '../../utils/messages/views';
import { isUnderWay, type LockRecord, lockOutcome } from '../../utils/orders/lock';
import type { Kill } from '../e2e/trust/support/kill';
import type { Voice } from '../e2e/trust/support/voice';
import { asSandboxOrder, type SoakOrder } from './orders';
import type { Round } from './rounds';
import { type Evidence, liesOf, type SeenCall } from './verdict';

export interface Stage {
  sandbox: Sandbox;
  /** The list that the sandbox was started with: orders are added as they are needed. */
  orders: SandboxOrder[];
  voice: Voice;
  kill: Kill;
}

export interface Confirm {
  requestId: string;
  order: SoakOrder;
  told: boolean;
  /** What the journal says in the end: an outcome, or that there is no entry. */
  word: string;
}

export interface Played {
  confirms: Confirm[];
  lies: string[];
}

/** Confirms, kills, wakes, asks again, and judges. */
export async function play(stage: Stage, round: Round): Promise<Played> {
  const { sandbox, voice, kill } = stage;
  stage.orders.push(...round.orders.map((order) => asSandboxOrder(order, round.stage)));
  const arrived = prepareGateway(sandbox, round);
  const replies = round.orders.map((order) => confirm(voice, order));
  await momentOf(round, replies, arrived);
  await pause(round.waitMs);
  await kill();
  const told = await Promise.all(replies);
  if (round.killAgainMs !== undefined) {
    void voice.say('app/vault', {});
    await pause(round.killAgainMs);
    await kill();
  }
  const confirms: Confirm[] = [];
  const lies: string[] = [];
  for (const [i, order] of round.orders.entries()) {
    const record = await settled(voice, requestIdOf(order));
    if (record) lies.push(...(await liesOfRepeat(voice, order, record)));
    const evidence = evidenceOf(sandbox, order, told[i] !== undefined, record);
    lies.push(...liesOf(evidence).map((lie) => `${evidence.requestId}: ${lie}`));
    const word = record ? (lockOutcome(record) ?? 'under way') : 'no entry';
    confirms.push({ requestId: evidence.requestId, order, told: evidence.told, word });
  }
  sandbox.faults.clear();
  sandbox.gateway.rules.banSeconds = undefined;
  return { confirms, lies };
}

/** Nothing that was ever confirmed may be missing later, or say something else. */
export async function liesOfHistory(voice: Voice, confirms: readonly Confirm[]): Promise<string[]> {
  const history = new Map((await voice.ask('app/history', {})).map((record) => [record.requestId, record]));
  return confirms.flatMap(({ requestId, told, word }) => {
    const record = history.get(requestId);
    const now = record ? (lockOutcome(record) ?? 'under way') : 'no entry';
    if (told && !record) return [`${requestId}: gone from the history`];
    return now === word ? [] : [`${requestId}: was ${word}, is ${now}`];
  });
}

function requestIdOf({ tid }: SoakOrder): string {
  return `soak-${tid}`;
}

async function confirm(voice: Voice, order: SoakOrder): Promise<LockView | undefined> {
  const reply = await voice.say('app/lock', {
    tid: order.tid,
    subOrderIds: order.ids,
    requestId: requestIdOf(order),
    entry: 'popup',
    buyerNick: order.buyerNick,
  });
  return reply?.ok ? reply.value : undefined;
}

/** @returns when the first request of this round has arrived (and the ERP, if it is asked, has acted) */
function prepareGateway({ faults, gateway }: Sandbox, { weather, waitMs }: Round): Promise<void> {
  return new Promise((resolve) => {
    const strike = () => {
      gateway.rules.banSeconds = undefined;
      resolve();
    };
    const delayMs = weather === 'slow' ? 10 + waitMs : undefined;
    if (weather === 'quota') gateway.rules.banSeconds = 1;
    if (weather === 'cut before') faults.next('gateway', { hangUp: 'before', onStrike: strike });
    if (weather === 'cut after') faults.next('gateway', { hangUp: 'after', onStrike: strike });
    if (weather === 'cut in the answer') faults.next('gateway', { hangUp: 'mid-answer', onStrike: strike });
    faults.always('gateway', { onStrike: strike, ...(delayMs ? { delayMs } : {}) });
  });
}

async function momentOf(
  { moment, weather, waitMs }: Round,
  replies: Promise<unknown>[],
  arrived: Promise<void>,
): Promise<void> {
  if (moment === 'at once') return;
  await Promise.race(replies);
  if (moment === 'entry in the journal') return;
  await Promise.race([arrived, pause(2_000)]);
  if (moment === 'answer sent' && weather === 'slow') await pause(10 + waitMs);
}

/** The record once nothing of it is under way any more; undefined where the journal has none. */
async function settled(voice: Voice, requestId: string): Promise<LockRecord | undefined> {
  for (let tries = 0; tries < 400; tries += 1) {
    const reply = await voice.say('app/watch-lock', { requestId });
    if (reply && !reply.ok && reply.problem.code === 'order-not-found') return undefined;
    if (reply?.ok && !isUnderWay(reply.value)) return reply.value;
    await pause(25);
  }
  throw new Error(`${requestId} never ended`);
}

/** The same message once more is the same lock: the same answer, and no call. */
async function liesOfRepeat(voice: Voice, order: SoakOrder, record: LockRecord): Promise<string[]> {
  const again = await confirm(voice, order);
  if (!again) return [`${record.requestId}: repeated, and refused`];
  return lockOutcome(again) === lockOutcome(record)
    ? []
    : [`${record.requestId}: repeated, and another lock`];
}

function evidenceOf(
  { traffic, gateway, erp }: Sandbox,
  { tid, ids }: SoakOrder,
  told: boolean,
  record: LockRecord | undefined,
): Evidence {
  const calls = traffic.flatMap((request): SeenCall[] => {
    const biz = new URLSearchParams(request.body).get('bizOrder');
    if (!biz?.includes(tid)) return [];
    const read = gateway.calls.find((call) => call.request === request);
    const named: { subOrderIds: string } = JSON.parse(biz);
    return [
      {
        ids: named.subOrderIds.split(','),
        reachedErp: read?.erp !== undefined,
        turnedDown: read?.error !== undefined,
      },
    ];
  });
  return {
    requestId: requestIdOf({ tid, ids, buyerNick: '' }),
    ids,
    told,
    record,
    calls,
    held: erp.held(tid),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
