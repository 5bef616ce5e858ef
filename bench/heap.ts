import { type Bench, pause } from './bench';
import { chatAddress } from './chat-stream';
import { round } from './statistics';

/** Whether a long chat leaves anything behind: the page keeps its last 300 messages, as virtual lists do. */

interface Held {
  /** kB of JavaScript heap of all worlds of the page, after garbage collection. */
  heapKb: number;
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
    addedKb: {
      firstHalf: round(detector.firstHalf.heapKb - empty.firstHalf.heapKb),
      secondHalf: round(detector.secondHalf.heapKb - empty.secondHalf.heapKb),
    },
  };
}

/** What warms up (compiled code, caches) grows in the first half alone; what is left behind grows in both. */
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
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { heapKb: usedSize / 1000, nodes, listeners: jsEventListeners };
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
    heapKb: round(after.heapKb - before.heapKb),
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
