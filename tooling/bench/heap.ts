import { type Bench, pause } from './bench';
import { chatAddress } from './chat-stream';
import { heapOf } from './heap-snapshot';
import { round } from './statistics';

/** Whether a long chat leaks memory: the page keeps its last 300 messages, as virtual lists do. */

interface Held {
  /** kB of objects, strings and functions of all worlds of the page, after garbage collection. */
  dataKb: number;
  /** kB of compiled code: grows as long as the engine still optimises. */
  codeKb: number;
  nodes: number;
  listeners: number;
}

const BATCH = 1_000;

export async function measureHeap(bench: Bench) {
  const messages = bench.isQuick ? 4_000 : 40_000;
  const empty = await growth(bench, 'empty', messages);
  const detector = await growth(bench, 'detector', messages);
  return {
    unit: 'growth after garbage collection: from the 1 000th message to the middle one, and from there to the last',
    messages,
    empty,
    detector,
    addedDataKb: {
      firstHalf: round(detector.firstHalf.dataKb - empty.firstHalf.dataKb),
      secondHalf: round(detector.secondHalf.dataKb - empty.secondHalf.dataKb),
    },
  };
}

/** Warm-up grows in the first half only; a leak grows in both. */
interface Growth {
  firstHalf: Held;
  secondHalf: Held;
}

async function growth(
  { test, tell }: Bench,
  subject: 'empty' | 'detector',
  messages: number,
): Promise<Growth> {
  const page = await test.browser.newPage();
  const session = await page.createCDPSession();
  tell(`heap: ${subject}, ${messages} messages`);

  async function held(): Promise<Held> {
    await pause(2_300);
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { ...(await heapOf(session)), nodes, listeners: jsEventListeners };
  }

  try {
    await page.goto(chatAddress(subject));
    await page.evaluate(`chat.load(300, 'numbers')`);
    const stream = async (count: number): Promise<Held> => {
      for (let done = 0; done < count; done += BATCH)
        await page.evaluate(`chat.prepare(${BATCH}, 'numbers'); chat.stream(300)`);
      return held();
    };
    const early = await stream(BATCH);
    const middle = await stream(messages / 2 - BATCH);
    const late = await stream(messages / 2);
    return { firstHalf: difference(early, middle), secondHalf: difference(middle, late) };
  } finally {
    await page.close();
  }
}

function difference(before: Held, after: Held): Held {
  return {
    dataKb: round(after.dataKb - before.dataKb),
    codeKb: round(after.codeKb - before.codeKb),
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
