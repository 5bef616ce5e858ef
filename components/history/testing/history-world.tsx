import { onTestFinished, vi } from 'vitest';
import { NOW } from '@/components/popup/testing/samples';
import { driveScreen } from '@/components/popup/testing/screen-driver';
import type { LockRecord } from '@/utils/domain/lock';
import { HistoryApp } from '../history-app';
import { fakeHistory } from './fake-history';
import { sampleRecord } from './samples';

/** The history page of one test. */

/** Opens it on these records, once they have been read, until the test ends. */
export async function openHistory(records: LockRecord[], hash = '', answers = {}) {
  const host = fakeHistory(records, answers, hash);
  // There is no layout here: every element gets the height of the window.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  const page = await driveScreen(<HistoryApp screen={host} />);
  onTestFinished(page.close);
  await page.see(() => !page.text().includes('正在读取记录'));
  const rows = () => [...page.root.querySelectorAll<HTMLElement>('[data-index]')];
  const choose = async (name: string, value: string): Promise<void> => {
    const select = await page.see(() =>
      page.root.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`),
    );
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const sent = (name: string) => host.sent.filter((one) => one.name === name).map(({ body }) => body);
  return {
    page,
    host,
    rows,
    choose,
    sent,
    grid: () => page.root.querySelector<HTMLElement>('[role="grid"]'),
  };
}

export const unknown = sampleRecord(1, NOW - 60_000);
