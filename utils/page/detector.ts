import { isOutdated, onNews, onOutdated, send } from '@/utils/messages/client';
import type { DetectorPart } from '@/utils/messages/protocol';
import type { PageAnswer, Rect, SurfaceSelectors } from '@/utils/messages/views';
import { addressOf } from '@/utils/surfaces/addresses';
import type {
  FrameReport,
  OrderPages,
  PageView,
  SurfaceAddress,
  SurfaceReader,
} from '@/utils/surfaces/contract';
import { webWangwang } from '@/utils/surfaces/web-wangwang';
import { namesGone } from '@/utils/surfaces/web-wangwang/header';
import { createSettling } from '@/utils/surfaces/web-wangwang/settle';
import { hangKeyDoor } from './keys';
import type { Launchers, Place } from './launcher/launchers';
import { watchNavigation } from './navigation';
import { createPageOrders } from './page-orders';
import { awaitPart } from './slots';
import { watchPage } from './watch';

/** The eyes of one frame: reads its page when it changes, reports what it sees, shows the launchers. */

export interface Detector {
  /** Opens the picker of the active order. */
  openActive(): void;
  /** Reads and reports again though nothing has changed; resolves when the background has heard. */
  readAgain(): Promise<void>;
  stop(): void;
}

const CHAT = 'web-wangwang';
/** Data comes whole, unlike what is being drawn: it is read sooner (ms). */
const DATA_PAUSE = 10;
/** So long after its arrival a page that has shown no order yet is read even behind another tab (ms). */
const YOUNG_MS = 15_000;

export function startDetector(win: Window): Detector {
  const doc = win.document;
  const door = hangKeyDoor(win);
  const asked = new Set<DetectorPart>();
  let launchers: Launchers | undefined;
  let pages: OrderPages | undefined;
  let custom: SurfaceSelectors | undefined;
  let customReader: SurfaceReader | undefined;
  let address: SurfaceAddress | undefined = addressOf(new URL(win.location.href));
  let settling = createSettling();
  let report: FrameReport | undefined;
  let sent = '';
  let answer: PageAnswer | undefined;
  let wake: ReturnType<typeof setTimeout> | undefined;
  let shown: unknown[] = [];
  let since = Date.now();
  let passed: string[] = [];

  const pageOrders = createPageOrders(win, address?.pageData === 'network' ? 'network' : '', readData, () =>
    watcher.soon(DATA_PAUSE),
  );
  let page = view();
  const navigation = watchNavigation(win, arrive);
  const watcher = watchPage({
    doc,
    targets: () => reader()?.watch(doc) ?? [],
    heard: (records) => {
      if (address?.settles) passed.push(...namesGone(records));
    },
    isAsleep,
    look,
  });
  const stopNews = onNews(({ topic }) => {
    const isWaiting = topic === 'page' && answer?.settled === false;
    if (topic === 'locks' || topic === 'preferences' || isWaiting) sayAgain();
  });
  door.onChange = () => {
    if (!door.isClaimed()) launchers?.markOpen(undefined);
  };
  awaitPart('launcher', (make) => {
    launchers ??= make(doc, openPicker);
    onOutdated(stop);
    show();
  });
  awaitPart('order-pages', (part) => {
    pages ??= part;
    pageOrders.retry();
    watcher.soon();
  });

  /** Parts are injected by the background, once, where they are needed. */
  function need(part: DetectorPart): void {
    if (asked.has(part)) return;
    asked.add(part);
    void send('detector/need-part', { part }).then(({ ok }) => {
      if (!ok) asked.delete(part);
    });
  }

  function reader(): SurfaceReader | undefined {
    if (custom) {
      if (!pages) need('order-pages');
      customReader ??= pages?.customReader(custom);
      return customReader;
    }
    if (!address || address.id === CHAT) return address && webWangwang;
    if (!pages) need('order-pages');
    return pages?.readers[address.id];
  }

  function readData(text: string) {
    if (!pages) need('order-pages');
    return pages?.readPageData(text);
  }

  function arrive(): void {
    since = Date.now();
    const now = addressOf(new URL(win.location.href));
    if (now !== address) settling = createSettling();
    address = now;
    if (now?.pageData === 'network') pageOrders.ask('network');
    void tellArrival(false);
    watcher.soon();
  }

  /** What an administrator described for this address wins over what we know. */
  async function tellArrival(isNewDocument: boolean): Promise<void> {
    sent = '';
    const reply = await send('detector/arrive', { isNewDocument });
    const selectors = reply.ok ? reply.value?.selectors : undefined;
    if (!selectors && !custom) return;
    [custom, customReader] = [selectors, undefined];
    watcher.soon();
  }

  function view(): PageView {
    return {
      doc,
      location: new URL(win.location.href),
      pageOrders: pageOrders.known(),
      lastAnswer: pageOrders.lastAnswer(),
    };
  }

  /** A detail page that was opened for its sub-orders is read however long the agent is back in the chat. */
  function isAsleep(): boolean {
    const [first] = report?.orders ?? [];
    const isAwaited =
      address?.pageData === 'react' ? !first?.subOrders : !first && Date.now() - since < YOUNG_MS;
    return doc.hidden && !isAwaited;
  }

  function look(): void {
    navigation.check();
    clearTimeout(wake);
    if (address?.pageData === 'react') pageOrders.ask('react');
    report = readPage();
    void say();
  }

  function readPage(): FrameReport | undefined {
    page = view();
    const reading = reader()?.read(page);
    if (!reading || !(custom ? reading.buyer : address?.settles)) return reading;
    const { report: settled, wakeAt } = settling.take(reading, Date.now(), passed);
    passed = [];
    if (wakeAt !== undefined) wake = setTimeout(look, wakeAt - Date.now());
    return settled;
  }

  function sayAgain(): void {
    sent = '';
    void say();
  }

  async function say(): Promise<void> {
    const text = JSON.stringify(report) ?? '';
    if (text === sent) return show(page);
    const hadReported = sent !== '';
    sent = text;
    if (!report || report.unsettled) clearLaunchers();
    if (!report) {
      if (hadReported) await send('detector/gone', {});
      return;
    }
    const reply = await send('detector/report', { report });
    if (text !== sent) return;
    if (reply.ok) {
      answer = reply.value;
      show();
    } else if (isOutdated()) stop();
    else sent = '';
  }

  /** Drawing measures the page, which may have to lay itself out for it: only where there is something new to draw. */
  function show(page = view()): void {
    if (!answer || !report) return;
    if (report.unsettled || !answer.settled) {
      clearLaunchers();
      return;
    }
    if (report.orders.length > 0) need('launcher');
    const places = report.orders.map(({ tid }): Place => ({ tid, anchor: reader()?.anchor(page, tid) }));
    const drawing = [
      launchers,
      answer,
      report.activeTid,
      ...places.flatMap(({ tid, anchor }) => [tid, anchor]),
    ];
    if (drawing.length === shown.length && drawing.every((part, i) => part === shown[i])) return;
    shown = drawing;
    launchers?.show(places, report.activeTid, answer);
    watcher.forget();
  }

  function clearLaunchers(): void {
    shown = [];
    launchers?.clear();
  }

  async function openPicker(
    tid: string | undefined,
    anchor?: Rect,
  ): Promise<'outdated' | 'failed' | undefined> {
    const reply = await send('detector/open-picker', { tid, anchor });
    if (reply.ok) launchers?.markOpen(tid);
    else return reply.problem.code === 'outdated' ? 'outdated' : 'failed';
  }

  /** Into the browser's memory of pages, perhaps, where the extension could end unnoticed: without launchers. */
  function leave(): void {
    clearLaunchers();
    if (sent !== '') void send('detector/gone', {});
  }

  /** Out of the browser's memory of pages: nothing has changed here, but the background has forgotten us. */
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    void tellArrival(true);
    watcher.soon();
  }

  function stop(): void {
    win.removeEventListener('pagehide', leave);
    win.removeEventListener('pageshow', comeBack);
    clearTimeout(wake);
    watcher.stop();
    navigation.stop();
    stopNews();
    clearLaunchers();
  }

  win.addEventListener('pagehide', leave);
  win.addEventListener('pageshow', comeBack);
  void tellArrival(true);
  return {
    openActive: () => void openPicker(report?.activeTid),
    readAgain() {
      navigation.check();
      clearTimeout(wake);
      report = readPage();
      sent = '';
      return say();
    },
    stop,
  };
}
