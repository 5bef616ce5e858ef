import type { Fault } from '../../sandbox/faults';
import type { SandboxRequest } from '../../sandbox/http';
import type { Sandbox } from '../../sandbox/index';
import type { SandboxOrder } from '../../sandbox/orders';
import type { LockView } from '../../utils/messages/views';
import { isUnderWay, type LockRecord, lockOutcome } from '../../utils/orders/lock';
import type { Kill } from '../e2e/trust/support/kill';
import type { Voice } from '../e2e/trust/support/voice';
import { asSandboxOrder, type SoakOrder } from './orders';
import type { Round } from './rounds';
import { browserRepeats, type Evidence, liesOf, type SeenCall } from './verdict';

export interface Stage {
  sandbox: Sandbox;
  /** The list that the sandbox was started with: orders are added as they are needed. */
  orders: SandboxOrder[];
  voice: Voice;
  kill: Kill;
  /** Requests whose connection was cut, over all rounds. */
  cut: Set<SandboxRequest>;
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
  browserRepeats: number;
}

/** Confirms, kills, wakes, asks again, and judges. */
export async function play(stage: Stage, round: Round): Promise<Played> {
  const { sandbox, voice, kill } = stage;
  stage.orders.push(...round.orders.map((order) => asSandboxOrder(order, round.stage)));
  const arrived = prepareGateway(stage, round);
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
  let repeats = 0;
  for (const [i, order] of round.orders.entries()) {
    const record = await settled(voice, requestIdOf(order));
    if (record) lies.push(...(await liesOfRepeat(voice, order, record)));
    const evidence = evidenceOf(stage, { order, told: told[i] !== undefined }, record);
    repeats += browserRepeats(evidence);
    lies.push(...liesOf(evidence).map((lie) => `${evidence.requestId}: ${lie}`));
    confirms.push({ requestId: evidence.requestId, order, told: evidence.told, word: wordOf(record) });
  }
  sandbox.faults.clear();
  sandbox.gateway.rules.banSeconds = undefined;
  return { confirms, lies, browserRepeats: repeats };
}

/** Long after its round: nothing that was confirmed is missing, says something else, or was called once more. */
export async function liesOfHistory(stage: Stage, confirms: readonly Confirm[]): Promise<string[]> {
  const history = new Map(
    (await stage.voice.ask('app/history', {})).map((record) => [record.requestId, record]),
  );
  return confirms.flatMap((confirm) => {
    const record = history.get(confirm.requestId);
    const word = wordOf(record);
    const changed = word === confirm.word ? [] : [`was ${confirm.word}, is ${word}`];
    const lies = [...changed, ...liesOf(evidenceOf(stage, confirm, record))];
    return lies.map((lie) => `${confirm.requestId}, later: ${lie}`);
  });
}

function wordOf(record: LockRecord | undefined): string {
  return record ? (lockOutcome(record) ?? 'under way') : 'no entry';
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
function prepareGateway({ sandbox, cut }: Stage, round: Round): Promise<void> {
  const { weather } = round;
  const { faults, gateway } = sandbox;
  return new Promise((resolve) => {
    const strike = () => {
      gateway.rules.banSeconds = undefined;
      resolve();
    };
    const cutOff = (hangUp: Fault['hangUp']) =>
      faults.next('gateway', {
        hangUp,
        onStrike: (request) => {
          cut.add(request);
          strike();
        },
      });
    const delayMs = delayOf(round);
    if (weather === 'quota') gateway.rules.banSeconds = 1;
    if (weather === 'cut before') cutOff('before');
    if (weather === 'cut after') cutOff('after');
    if (weather === 'cut in the answer') cutOff('mid-answer');
    faults.always('gateway', { onStrike: strike, ...(delayMs ? { delayMs } : {}) });
  });
}

/** How long the gateway keeps its answer back. */
function delayOf({ weather, waitMs }: Round): number {
  if (weather === 'very slow') return 1_500;
  return weather === 'slow' ? 10 + waitMs : 0;
}

async function momentOf(round: Round, replies: Promise<unknown>[], arrived: Promise<void>): Promise<void> {
  const { moment } = round;
  if (moment === 'at once') return;
  await Promise.race(replies);
  if (moment === 'entry in the journal') return;
  await Promise.race([arrived, pause(2_000)]);
  if (moment === 'answer sent') await pause(delayOf(round));
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
  { sandbox, cut }: Stage,
  { order, told }: Pick<Confirm, 'order' | 'told'>,
  record: LockRecord | undefined,
): Evidence {
  const { traffic, gateway, erp } = sandbox;
  const requests = traffic.flatMap((request) => {
    const text = request.body.includes(order.tid) && new URLSearchParams(request.body).get('bizOrder');
    if (!text) return [];
    const named: { subOrderIds: string } = JSON.parse(text);
    return [{ request, ids: named.subOrderIds.split(',') }];
  });
  const calls = requests.map(({ request, ids }, i): SeenCall => {
    const read = gateway.calls.find((call) => call.request === request);
    const before = requests[i - 1]?.request;
    return {
      ids,
      reachedErp: read?.erp !== undefined,
      turnedDown: read?.error !== undefined,
      browserRepeat: before !== undefined && cut.has(before) && isSame(before, request),
    };
  });
  return { requestId: requestIdOf(order), ids: order.ids, told, record, calls, held: erp.held(order.tid) };
}

/** Byte by byte the same, at once. */
function isSame(a: SandboxRequest, b: SandboxRequest): boolean {
  return a.url === b.url && a.body === b.body && b.at - a.at < 250;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
