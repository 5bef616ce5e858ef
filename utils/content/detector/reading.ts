import { withOperator } from '@/utils/content/surfaces/account';
import { addressOf } from '@/utils/content/surfaces/addresses';
import type {
  PageView,
  Settling,
  SurfaceAddress,
  SurfaceReader,
  WatchTarget,
} from '@/utils/content/surfaces/contract';
import { customReader } from '@/utils/content/surfaces/custom';
import { readPageData } from '@/utils/content/surfaces/page-data/shapes';
import { readers } from '@/utils/content/surfaces/registry';
import { isUnrecognised } from '@/utils/content/surfaces/unrecognised';
import type { FrameReport } from '@/utils/domain/order-context';
import { isKnownSurface, type KnownSurface } from '@/utils/domain/surfaces';
import type { SurfaceSelectors } from '@/utils/messages/views';
import type { Place } from '../launcher/launchers';
import { createPageOrders } from './page-orders';

/** Reads one frame: chooses the surface for its address, and lets the readings settle. */
export interface Reading {
  /** What was read last. */
  report(): FrameReport | undefined;
  /** Reads the page as it is now. */
  read(): void;
  /** Asks for data that the page holds; it arrives later, and is then read. */
  ask(): void;
  /** The address has changed. */
  arrive(): void;
  /** An administrator's surface for this address replaces the built-in one. False: nothing changes. */
  describe(selectors: SurfaceSelectors | undefined): boolean;
  targets(): WatchTarget[];
  hear(records: MutationRecord[]): void;
  /** Whether the orders of this page are needed even while its tab is hidden. */
  isAwaited(): boolean;
  /** The known surface whose pages look different from this one, which contains order numbers. */
  unrecognised(): KnownSurface | undefined;
  /** The field in which the agent writes to the buyer. */
  chatInput(): HTMLElement | undefined;
  /** Where the launchers of the reported orders go, in the page as it was read or as it is now. */
  places(page: 'as read' | 'as it is'): Place[];
}

interface ReadingParts {
  win: Window;
  now(): number;
  /** Data of the page has arrived: to be read within `ms`. */
  changed(ms: number): void;
  /** The page must be read again although nothing has changed. */
  due(): void;
}

/** Data arrives complete, unlike a page being rendered: it is read sooner (ms). */
const DATA_PAUSE = 10;
/** This long after its arrival, a page that has shown no order yet is read even in a hidden tab (ms). */
const YOUNG_MS = 15_000;

export function createReading({ win, now, changed, due }: ReadingParts, signal: AbortSignal): Reading {
  const doc = win.document;
  let address: SurfaceAddress | undefined = addressOf(new URL(win.location.href));
  let custom: SurfaceReader | undefined;
  let settlings: { custom?: Settling | undefined; builtIn?: Settling | undefined } = {};
  let report: FrameReport | undefined;
  let wake: ReturnType<typeof setTimeout> | undefined;
  let since = now();
  const pageOrders = createPageOrders(
    win,
    address?.pageData === 'network' ? 'network' : '',
    readPageData,
    () => changed(DATA_PAUSE),
    signal,
  );
  let page = view();
  signal.addEventListener('abort', () => clearTimeout(wake));

  function reader(): SurfaceReader | undefined {
    return custom ?? readers[address?.id ?? ''];
  }

  function settling(): Settling | undefined {
    const whose = custom ? 'custom' : 'builtIn';
    settlings[whose] ??= reader()?.settling?.();
    return settlings[whose];
  }

  function view(): PageView {
    const answers = pageOrders.answers();
    return {
      doc,
      location: new URL(win.location.href),
      pageOrders: pageOrders.known(),
      lastAnswer: answers.at(-1) ?? [],
      answers,
    };
  }

  /** Without a buyer there is nothing to agree on. */
  function settle(reading: FrameReport | undefined): FrameReport | undefined {
    const settled = reading?.buyer && settling()?.take(reading, now());
    if (!settled) return reading;
    if (settled.wakeAt !== undefined) wake = setTimeout(due, settled.wakeAt - now());
    return settled.report;
  }

  return {
    report: () => report,
    read() {
      clearTimeout(wake);
      page = view();
      report = settle(withOperator(reader()?.read(page), doc));
    },
    ask() {
      if (address?.pageData === 'react') pageOrders.ask('react');
    },
    arrive() {
      since = now();
      const next = addressOf(new URL(win.location.href));
      if (next !== address) settlings = {};
      address = next;
      if (next?.pageData === 'network') pageOrders.ask('network');
    },
    describe(selectors) {
      if (!selectors && !custom) return false;
      custom = selectors && customReader(selectors);
      return true;
    },
    targets: () => reader()?.watch(doc) ?? [],
    hear: (records) => settling()?.hear?.(records),
    isAwaited() {
      const [first] = report?.orders ?? [];
      // A detail page that was opened for its sub-orders is read even if the agent has long been back in the chat.
      return address?.pageData === 'react' ? !first?.subOrders : !first && now() - since < YOUNG_MS;
    },
    unrecognised() {
      const id = custom ? undefined : address?.id;
      return isKnownSurface(id) && isUnrecognised(id, doc, report) ? id : undefined;
    },
    chatInput: () => reader()?.chatInput?.(doc),
    places(which) {
      const at = which === 'as read' ? page : view();
      return (report?.orders ?? []).map(({ tid }) => ({ tid, anchor: reader()?.anchor(at, tid) }));
    },
  };
}
