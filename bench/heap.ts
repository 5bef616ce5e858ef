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
  const messages = bench.isQuick ? 3_000 : 20_000;
  const empty = await growth(bench, 'empty', messages);
  const detector = await growth(bench, 'detector', messages);
  return {
    unit: 'growth from the 1 000th message to the last, after garbage collection',
    messages,
    empty,
    detector,
    addedKb: round(detector.heapKb - empty.heapKb),
  };
}

async function growth({ test, tell }: Bench, subject: 'empty' | 'detector', messages: number): Promise<Held> {
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
    let early: Held | undefined;
    for (let done = 0; done < messages; done += BATCH) {
      await page.evaluate(`chat.prepare(${BATCH}, 'numbers'); chat.stream(300)`);
      early ??= await held();
    }
    const late = await held();
    const grown = (kind: keyof Held): number => round(late[kind] - (early?.[kind] ?? 0));
    return { heapKb: grown('heapKb'), nodes: grown('nodes'), listeners: grown('listeners') };
  } finally {
    await page.close();
  }
}
