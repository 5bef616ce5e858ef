import { isOutdated, onNews, send } from '@/utils/messages/client';
import type { PageAnswer, Rect } from '@/utils/messages/views';
import type { FrameReport, PageView, Surface } from '@/utils/surfaces/contract';
import { surfaceFor } from '@/utils/surfaces/registry';
import { createSettling } from '@/utils/surfaces/web-wangwang/settle';
import { hangKeyDoor } from './keys';
import type { Launchers, Place } from './launcher/launchers';
import { awaitLaunchers } from './launcher/slot';
import { watchNavigation } from './navigation';
import { watchPage } from './watch';

/** The eyes of one frame: reads its page when it changes, reports what it sees, shows the launchers. */

export interface Detector {
  /** Opens the picker of the active order. */
  openActive(): void;
  /** Reads and reports again though nothing has changed. */
  readAgain(): void;
  stop(): void;
}

export function startDetector(win: Window): Detector {
  const doc = win.document;
  const door = hangKeyDoor(win);
  let launchers: Launchers | undefined;
  let isAsking = false;
  let surface: Surface | undefined;
  let settling = createSettling();
  let report: FrameReport | undefined;
  let sent = '';
  let lastAnswer: PageAnswer | undefined;
  /** Another frame of the tab has not settled. */
  let isWaiting = false;
  let wake: ReturnType<typeof setTimeout> | undefined;

  const navigation = watchNavigation(win, arrive);
  const watcher = watchPage({ doc, targets: () => surface?.watch(doc) ?? [], look });
  const stopNews = onNews(({ topic }) => {
    if (topic === 'locks' || topic === 'preferences' || (topic === 'page' && isWaiting)) sayAgain();
  });
  door.onChange = () => {
    if (!door.isClaimed()) launchers?.markOpen(undefined);
  };

  function arrive(): void {
    const now = surfaceFor(new URL(win.location.href), doc);
    if (now !== surface) settling = createSettling();
    surface = now;
    watcher.soon();
  }

  function view(): PageView {
    return { doc, location: new URL(win.location.href), pageOrders: [], lastAnswer: [] };
  }

  function look(): void {
    navigation.check();
    clearTimeout(wake);
    report = readPage();
    void say();
  }

  function readPage(): FrameReport | undefined {
    const reading = surface?.read(view());
    if (!reading || !surface?.settles) return reading;
    const { report: settled, wakeAt } = settling.take(reading, Date.now());
    if (wakeAt !== undefined) wake = setTimeout(watcher.soon, wakeAt - Date.now());
    return settled;
  }

  function sayAgain(): void {
    sent = '';
    void say();
  }

  async function say(): Promise<void> {
    const text = JSON.stringify(report) ?? '';
    if (text === sent) return show(lastAnswer);
    const hadReported = sent !== '';
    sent = text;
    if (!report) {
      launchers?.clear();
      if (hadReported) await send('detector/gone', {});
      return;
    }
    if (report.unsettled) launchers?.clear();
    const reply = await send('detector/report', { report });
    if (text !== sent) return;
    if (reply.ok) show(reply.value);
    else if (isOutdated()) stop();
    else sent = '';
  }

  function show(answer: PageAnswer | undefined): void {
    lastAnswer = answer;
    if (!answer || !report) return;
    isWaiting = !answer.settled;
    if (report.unsettled || !answer.settled) {
      launchers?.clear();
      return;
    }
    if (!launchers) {
      askForLaunchers();
      return;
    }
    const page = view();
    const places = report.orders.map(({ tid }): Place => ({ tid, anchor: surface?.anchor(page, tid) }));
    launchers.show(places, report.activeTid, answer);
    watcher.forget();
  }

  /** Their script is injected by the background, once and only where there are orders to offer. */
  function askForLaunchers(): void {
    if (isAsking || report?.orders.length === 0) return;
    isAsking = true;
    void send('detector/need-launchers', {}).then(({ ok }) => {
      isAsking = ok;
    });
  }

  async function openPicker(
    tid: string | undefined,
    anchor?: Rect,
  ): Promise<'outdated' | 'failed' | undefined> {
    const reply = await send('detector/open-picker', { tid, anchor });
    if (reply.ok) launchers?.markOpen(tid);
    else return reply.problem.code === 'outdated' ? 'outdated' : 'failed';
  }

  function stop(): void {
    clearTimeout(wake);
    watcher.stop();
    navigation.stop();
    stopNews();
    launchers?.clear();
  }

  awaitLaunchers((make) => {
    launchers ??= make(doc, openPicker);
    show(lastAnswer);
  });
  arrive();
  return {
    openActive: () => void openPicker(report?.activeTid),
    readAgain() {
      sent = '';
      watcher.soon();
    },
    stop,
  };
}
