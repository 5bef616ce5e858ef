import type { PickerPage } from '@/utils/content/picker-host/picker-host';
import { buyerName } from '@/utils/domain/nicks';
import { send } from '@/utils/messages/client';
import type { ChatReply } from '@/utils/messages/protocol';
import { insertText } from './insert-text';
import { createMarkupCheck } from './markup-check';
import { watchNavigation } from './navigation';
import { createPresentation } from './presentation';
import { createReading } from './reading';
import { createReporting } from './reporting';
import { watchPage } from './watch';

/** One for each frame: reads its page when it changes, reports its orders, shows the launchers. */
interface Detector {
  /** Opens the picker of the active order. */
  openActive(): void;
  /** Reads and reports again even if nothing has changed; resolves once the background has the report. */
  readAgain(): Promise<void>;
  /** Whether the picker of this token is plainly visible in this frame's page. */
  isPickerVisible(token: string): boolean;
  closePicker(token: string): void;
  /** Whether the text is now in the chat's input, which is this buyer's; without a text, whether there is an input. */
  fillChat(reply?: ChatReply): boolean;
}

export function startDetector(win: Window, pickerPage: PickerPage): Detector {
  const life = new AbortController();
  const { signal } = life;
  const outdated = (): void => life.abort();
  const reading = createReading(
    { win, now: () => Date.now(), changed: (ms) => watcher.soon(ms), due: look },
    signal,
  );
  const presentation = createPresentation(
    { win, pickerPage, reading, drawn: () => watcher.forget(), outdated },
    signal,
  );
  const reporting = createReporting({ show: presentation.show, clear: presentation.clear, outdated }, signal);
  const markup = createMarkupCheck(win.document, reading.unrecognised, signal);
  const checkAddress = watchNavigation(win, arrive, signal);
  const watcher = watchPage(
    {
      doc: win.document,
      targets: reading.targets,
      heard: reading.hear,
      isAsleep: () => win.document.hidden && !reading.isAwaited(),
      look,
    },
    signal,
  );

  function look(): void {
    checkAddress();
    reading.ask();
    reading.read();
    void reporting.report(reading.report());
  }

  function readNow(): void {
    checkAddress();
    reading.read();
  }

  function arrive(): void {
    reading.arrive();
    void tellArrival(false);
    watcher.soon();
  }

  async function tellArrival(isNewDocument: boolean): Promise<void> {
    reporting.forget();
    markup.begin();
    const reply = await send('detector/arrive', { isNewDocument });
    if (reading.describe(reply.ok ? reply.value?.selectors : undefined)) watcher.soon();
  }

  // The page may go into the browser's back/forward cache, where the end of the extension would go unnoticed.
  win.addEventListener(
    'pagehide',
    () => {
      presentation.clear();
      reporting.leave();
    },
    { signal },
  );
  // When restored from it nothing has changed here, but the background has forgotten the page.
  win.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      void tellArrival(true);
      watcher.soon();
    },
    { signal },
  );
  void tellArrival(true);

  return {
    openActive: presentation.openActive,
    readAgain() {
      readNow();
      return reporting.report(reading.report(), true);
    },
    isPickerVisible: (token) => presentation.picker()?.check(token) === true,
    closePicker: (token) => presentation.picker()?.close(token),
    fillChat(reply) {
      const field = reading.chatInput();
      if (!field || !reply) return !!field;
      readNow();
      const report = reading.report();
      return !report?.unsettled && buyerName(report?.buyer) === reply.buyer && insertText(field, reply.text);
    },
  };
}
