import { createPickerHost, type PickerHost, type PickerPage } from '@/utils/content/picker-host/picker-host';
import { onOutdated, send } from '@/utils/messages/client';
import type { PageAnswer } from '@/utils/messages/views';
import { createLaunchers, type Launchers } from '../launcher/launchers';
import { createPickerOffset } from './picker-offset';
import type { Reading } from './reading';

/**
 * Shows launchers for the orders read, and opens the picker from them. Both are created with the first order: most
 * frames never have one.
 */
export interface Presentation {
  /** `isNew`: the page may have changed since it was read. */
  show(answer: PageAnswer, isNew: boolean): void;
  clear(): void;
  /** Opens the picker of the active order. */
  openActive(): void;
  picker(): PickerHost | undefined;
}

interface PresentationParts {
  win: Window;
  pickerPage: PickerPage;
  reading: Reading;
  /** Launchers have been put into the page. */
  drawn(): void;
  /** The extension has ended. */
  outdated(): void;
}

export function createPresentation(parts: PresentationParts, signal: AbortSignal): Presentation {
  const { win, reading } = parts;
  let launchers: Launchers | undefined;
  let picker: PickerHost | undefined;
  let sheet: Promise<boolean> | undefined;
  let isSheetThere = false;
  let latest: PageAnswer | undefined;
  const offset = createPickerOffset(() => reading.report()?.surface);
  let shown: unknown[] = [];

  /** Before any element of the extension is rendered; requested once, and again after a failure. */
  function insertSheet(): Promise<boolean> {
    sheet ??= send('detector/insert-sheet', {}).then(({ ok }) => {
      isSheetThere = ok;
      if (!ok) sheet = undefined;
      return ok;
    });
    return sheet;
  }

  function pickerHost(): PickerHost {
    picker ??= createPickerHost({
      ...parts.pickerPage,
      win,
      ours: () => launchers?.hosts() ?? [],
      opened: (tid) => launchers?.markOpen(tid),
      offset,
    });
    return picker;
  }

  function launcherSet(): Launchers {
    if (launchers) return launchers;
    signal.addEventListener('abort', onOutdated(parts.outdated));
    launchers = createLaunchers(
      win.document,
      {
        open: (tid, anchor) => pickerHost().open(tid, anchor),
        near: (tid, anchor) => pickerHost().prepare(tid, anchor),
        far: () => picker?.leave(),
      },
      signal,
    );
    return launchers;
  }

  function clear(): void {
    shown = [];
    launchers?.clear();
  }

  /** Rendering measures the page, which may force a layout: only if there is something new to show. */
  function show(answer: PageAnswer, isNew: boolean): void {
    latest = answer;
    offset.heard(answer);
    const report = reading.report();
    if (!report || signal.aborted) return;
    if (report.unsettled || !answer.settled || !answer.showLaunchers) {
      clear();
      return;
    }
    if (report.orders.length === 0 && !launchers) return;
    if (!isSheetThere) {
      void insertSheet().then((isThere) => isThere && latest && show(latest, true));
      return;
    }
    const places = reading.places(isNew ? 'as it is' : 'as read');
    const drawing = [answer, report.activeTid, ...places.flatMap(({ tid, anchor }) => [tid, anchor])];
    if (drawing.length === shown.length && drawing.every((part, i) => part === shown[i])) return;
    shown = drawing;
    launcherSet().show(places, report.activeTid, answer);
    parts.drawn();
  }

  return {
    show,
    clear,
    openActive() {
      void insertSheet().then((isThere) => {
        const tid = reading.report()?.activeTid;
        return isThere ? pickerHost().open(tid, launchers?.rectOf(tid)) : undefined;
      });
    },
    picker: () => picker,
  };
}
