import type { Bench } from './bench';
import { pause } from './bench';
import { CHAT_HOST, CHAT_PATH } from './pages/page';
import { type Cost, openMeter } from './script-time';
import { differences, round, type Summary, summary } from './statistics';
import { hostOf, VARIANTS, type Variant } from './variants';

/**
 * What each script adds to a chat page per arriving message. Every round opens the same page once for each script, in
 * rotating order; a script's cost is that of its page minus that of the empty content script in the same round.
 */

type Subject = 'none' | Variant | 'detector';
type Mix = 'plain' | 'numbers';

interface Plan {
  subjects: readonly Subject[];
  rounds: number;
  /** Messages on the page at the start, and messages that arrive. */
  before: number;
  arriving: number;
  /** `plain`: no numbers. `numbers`: every 25th message contains a number, every 50th an order number. */
  mix: Mix;
}

/** Microseconds of CPU time per arriving message, beyond the empty content script. */
interface Added {
  /** The page's whole main thread: the scripts, and the browser's work to call them. */
  total: Summary;
  /** Inside the scripts alone. */
  script: Summary;
}

const SUBJECTS: readonly Subject[] = ['none', ...VARIANTS, 'detector'];
const FEW = ['empty', 'empty-observer', 'detector'] as const;
/** Target of the detector, as a multiple of the observer with an empty callback. */
const TARGET = 1.3;
/** Wait after the last message for deferred reads of the detector (cards are rendered late). */
const REST_MS = { plain: 200, numbers: 2_200 };

export async function measureChatStream(bench: Bench) {
  const rounds = bench.isQuick ? 2 : 6;
  const talk = { before: 2_000, arriving: 3_000, mix: 'plain' } as const;
  const stream = await compare(bench, { ...talk, subjects: bench.isQuick ? FEW : SUBJECTS, rounds });
  const floor = stream['empty-observer']?.total.median ?? Number.NaN;
  const numbers = await compare(bench, {
    ...talk,
    mix: 'numbers',
    subjects: FEW,
    rounds: bench.isQuick ? 1 : 3,
  });
  const place = { arriving: 1_000, mix: 'plain', subjects: FEW, rounds: bench.isQuick ? 1 : 4 } as const;
  const early = await compare(bench, { ...place, before: 100 });
  const late = await compare(bench, { ...place, before: 10_000 });
  return {
    unit: 'µs of main-thread time per message, over an empty content script',
    messagesPerScript: rounds * talk.arriving,
    messagesInAll: rounds * talk.arriving * Object.keys(stream).length,
    target: TARGET,
    ratioToEmptyObserver: ratio(stream, floor),
    talk: stream,
    withNumbers: numbers,
    atThe100th: early,
    atThe10000th: late,
  };
}

function ratio(results: Partial<Record<Subject, Added>>, floor: number): Record<string, number> {
  const names = Object.keys(results) as Subject[];
  return Object.fromEntries(names.map((name) => [name, round((results[name]?.total.median ?? 0) / floor)]));
}

async function compare(bench: Bench, plan: Plan): Promise<Partial<Record<Subject, Added>>> {
  const costs = new Map<Subject, Cost[]>(plan.subjects.map((subject) => [subject, []]));
  for (let turn = 0; turn < plan.rounds; turn++) {
    bench.tell(`chat: ${plan.mix}, after ${plan.before} messages, round ${turn + 1} of ${plan.rounds}`);
    for (const i of plan.subjects.keys()) {
      const subject = plan.subjects[(i + turn) % plan.subjects.length] ?? 'none';
      costs.get(subject)?.push(await streamOnce(bench, subject, plan));
    }
  }
  const base = costs.get('empty') ?? [];
  return Object.fromEntries(
    [...costs].map(([subject, own]) => [
      subject,
      { total: added(own, base, 'task'), script: added(own, base, 'script') },
    ]),
  );
}

function added(own: Cost[], base: Cost[], kind: keyof Cost): Summary {
  return summary(
    differences(
      own.map((cost) => cost[kind]),
      base.map((cost) => cost[kind]),
    ),
  );
}

export const chatAddress = (subject: Subject): string =>
  `https://${subject === 'detector' ? CHAT_HOST : hostOf(subject)}${CHAT_PATH}`;

/** @returns microseconds per message */
async function streamOnce({ test }: Bench, subject: Subject, plan: Plan): Promise<Cost> {
  const { before, arriving, mix } = plan;
  const page = await test.browser.newPage();
  try {
    await page.goto(chatAddress(subject));
    await page.evaluate(`chat.load(${before}, '${mix}'); chat.prepare(${arriving}, '${mix}')`);
    await pause(600);
    const meter = await openMeter(page);
    await meter.session.send('HeapProfiler.collectGarbage');
    const start = await meter.read();
    await page.evaluate('chat.stream()');
    await pause(REST_MS[mix]);
    const end = await meter.read();
    const each = (kind: keyof Cost): number => (1000 * (end[kind] - start[kind])) / arriving;
    return { script: each('script'), task: each('task') };
  } finally {
    await page.close();
  }
}
