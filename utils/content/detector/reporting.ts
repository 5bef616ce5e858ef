import type { FrameReport } from '@/utils/domain/order-context';
import { isOutdated, onNews, send } from '@/utils/messages/client';
import type { PageAnswer } from '@/utils/messages/views';
import { createReportPace } from './report-pace';

/** Reports to the background what this frame shows, each state once, and passes its answers on. */
export interface Reporting {
  /** `again`: at once, and even if the background has it; resolves once it has. */
  report(reading: FrameReport | undefined, again?: boolean): Promise<void>;
  /** The background holds nothing of this frame any more. */
  forget(): void;
  /** The page is being left. */
  leave(): void;
}

interface ReportingParts {
  /** The background's answer to the last reading; `isNew`: it has just arrived. */
  show(answer: PageAnswer, isNew: boolean): void;
  /** Nothing may be offered for now. */
  clear(): void;
  /** The extension has ended. */
  outdated(): void;
}

export function createReporting({ show, clear, outdated }: ReportingParts, signal: AbortSignal): Reporting {
  const mayReport = createReportPace(() => performance.now(), signal);
  let report: FrameReport | undefined;
  /** What the background holds of this frame; empty: nothing. */
  let held = '';
  /** The next report must be sent even if the background already has it. */
  let isDue = false;
  let answer: PageAnswer | undefined;

  async function say(again = false): Promise<void> {
    const text = report ? JSON.stringify(report) : '';
    if (text === held && !(isDue && report)) {
      if (answer && report) show(answer, false);
      return;
    }
    if (!report || report.unsettled) clear();
    if (!again && !mayReport(() => void say())) return;
    held = text;
    isDue = false;
    if (!report) return void (await send('detector/gone', {}));
    const reply = await send('detector/report', again ? { report, again } : { report });
    if (text !== held) return;
    if (reply.ok) {
      answer = reply.value;
      show(answer, true);
    } else if (isOutdated()) outdated();
    else isDue = true;
  }

  const stopNews = onNews(({ topic }) => {
    const isWaiting = topic === 'page' && answer?.settled === false;
    if (topic !== 'locks' && topic !== 'preferences' && !isWaiting) return;
    isDue = true;
    void say();
  });
  signal.addEventListener('abort', stopNews);

  return {
    report(reading, again = false) {
      report = reading;
      isDue ||= again;
      return say(again);
    },
    forget() {
      held = '';
    },
    leave() {
      if (held !== '') void send('detector/gone', {});
    },
  };
}
