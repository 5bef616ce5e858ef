import { isUnderWay, type LockRecord, lockOutcome } from '../../utils/domain/lock';
import type { LockView } from '../../utils/messages/views';
import type { BackgroundClient } from '../browser/background-client';
import type { Kill } from '../browser/kill';
import type { Fault } from '../sandbox/faults';
import type { SandboxRequest } from '../sandbox/http';
import type { Sandbox } from '../sandbox/index';
import type { SandboxOrder } from '../sandbox/orders';
import { asSandboxOrder, type SoakOrder } from './orders';
import type { Round } from './rounds';
import { browserRepeats, type Evidence, liesOf, type SeenCall } from './verdict';

export interface Stage {
  sandbox: Sandbox;
  /** The list with which the sandbox was started: orders are added as needed. */
  orders: SandboxOrder[];
  client: BackgroundClient;
  kill: Kill;
  /** Requests whose connection was cut, in all rounds. */
  cut: Set<SandboxRequest>;
}

export interface Confirm {
  requestId: string;
  order: SoakOrder;
  told: boolean;
  /** The final state in the journal: an outcome, or that there is no entry. */
  word: string;
}

interface Played {
  confirms: Confirm[];
  lies: string[];
  browserRepeats: number;
}

/** Confirms, kills, wakes, repeats the message, and judges. */
export async function play(stage: Stage, round: Round): Promise<Played> {
  const { sandbox, client, kill } = stage;
  stage.orders.push(...round.orders.map((order) => asSandboxOrder(order, round.stage)));
  const arrived = prepareGateway(stage, round);
  const replies = round.orders.map((order) => confirm(client, order));
  await momentOf(round, replies, arrived);
  await pause(round.waitMs);
  await kill();
  const told = await Promise.all(replies);
  if (round.killAgainMs !== undefined) {
    void client.say('app/vault', {});
    await pause(round.killAgainMs);
    await kill();
  }
  const confirms: Confirm[] = [];
  const lies: string[] = [];
  let repeats = 0;
  for (const [i, order] of round.orders.entries()) {
    const record = await settled(client, requestIdOf(order));
    if (record) lies.push(...(await liesOfRepeat(client, order, record)));
    const evidence = evidenceOf(stage, { order, told: told[i] !== undefined }, record);
    repeats += browserRepeats(evidence);
    lies.push(...liesOf(evidence).map((lie) => `${evidence.requestId}: ${lie}`));
    confirms.push({ requestId: evidence.requestId, order, told: evidence.told, word: wordOf(record) });
  }
  sandbox.faults.clear();
  sandbox.gateway.rules.banSeconds = undefined;
  return { confirms, lies, browserRepeats: repeats };
}

/** Checked long after the round: no confirmed lock is missing, has changed, or was called again. */
export async function liesOfHistory(stage: Stage, confirms: readonly Confirm[]): Promise<string[]> {
  const history = new Map(
    (await stage.client.ask('app/history', {})).map((record) => [record.requestId, record]),
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

async function confirm(client: BackgroundClient, order: SoakOrder): Promise<LockView | undefined> {
  const reply = await client.say('app/lock', {
    tid: order.tid,
    subOrderIds: order.ids,
    requestId: requestIdOf(order),
    entry: 'popup',
    buyerNick: order.buyerNick,
  });
  return reply?.ok ? reply.value : undefined;
}

/** @returns once the first request of this round has arrived (and the ERP, if involved, has acted) */
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

/** How long the gateway delays its answer. */
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

/** The record once none of its calls is in progress; undefined if the journal has none. */
async function settled(client: BackgroundClient, requestId: string): Promise<LockRecord | undefined> {
  for (let tries = 0; tries < 400; tries += 1) {
    const reply = await client.say('app/watch-lock', { requestId });
    if (reply && !reply.ok && reply.problem.code === 'order-not-found') return undefined;
    if (reply?.ok && !isUnderWay(reply.value)) return reply.value;
    await pause(25);
  }
  throw new Error(`${requestId} never ended`);
}

/** Repeating the message must give the same lock: the same answer, and no call. */
async function liesOfRepeat(
  client: BackgroundClient,
  order: SoakOrder,
  record: LockRecord,
): Promise<string[]> {
  const again = await confirm(client, order);
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

/** Identical byte by byte, and immediately after. */
function isSame(a: SandboxRequest, b: SandboxRequest): boolean {
  return a.url === b.url && a.body === b.body && b.at - a.at < 250;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
