import type { ComponentChild } from 'preact';
import { HistoryApp } from '@/components/history/history-app';
import { fakeHistory } from '@/components/history/testing/fake-history';
import { sampleRecord, sampleRecords } from '@/components/history/testing/samples';
import { fakeShop } from '@/components/options/testing/fake-options';
import { LONG_NICK } from '@/components/options/testing/samples';
import { NEWER } from '@/components/options/testing/seats';
import { NOW } from '@/components/popup/testing/samples';
import { type Answers, Fails } from '@/components/screen/testing/fake-screen';
import type { LockRecord } from '@/utils/domain/lock';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { Language, Theme } from '@/utils/messages/views';
import { LONG_BUYER } from './long-order';

/** Every state of the history page, as the gallery draws it. */

const PATIENCE_MS = 2_000;

interface HistoryState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  play(root: ParentNode): Promise<void>;
}

interface Scene {
  name: string;
  records: LockRecord[];
  /** Of the record in the drawer. */
  hash?: string;
  answers?: Answers;
  maskNicks?: boolean;
  /** Pressed one after the other. */
  acts?: string[];
}

const MANY = sampleRecords(600, NOW);
const idOf = (index: number): string => MANY[index]?.requestId ?? '';

const LONG = sampleRecord(3, NOW, {
  buyer: LONG_BUYER,
  sellerNick: LONG_NICK,
});
const HANDLED = sampleRecord(1, NOW, {
  handled: { at: NOW + 600_000, note: 'ERP 里已锁，仓库小周 14:35 确认' },
});
const RELEASED = sampleRecord(0, NOW, { released: { at: NOW + 7_200_000 } });
const WITH_ERP = { 'app/shops': () => [fakeShop({ erpUrl: 'https://erp.example.com/orders?no={tid}' })] };
const SENDING: LockRecord = {
  ...sampleRecord(0, NOW),
  calls: sampleRecord(0, NOW).calls.map(({ subOrderIds, sentAt }) => ({
    subOrderIds,
    sentAt,
    state: 'sending',
    attempts: 1,
  })),
};

const SCENES: Scene[] = [
  { name: 'all', records: MANY },
  { name: 'drawer-locked', records: MANY, hash: idOf(0) },
  { name: 'drawer-unknown', records: MANY, hash: idOf(1) },
  { name: 'drawer-refused', records: MANY, hash: idOf(3) },
  { name: 'drawer-rejected', records: MANY, hash: idOf(7) },
  { name: 'drawer-handled', records: [HANDLED, ...MANY.slice(2)], hash: HANDLED.requestId },
  {
    name: 'drawer-released',
    records: [RELEASED, ...MANY.slice(1)],
    hash: RELEASED.requestId,
    answers: WITH_ERP,
  },
  { name: 'drawer-accepted', records: MANY, hash: idOf(4), answers: WITH_ERP },
  { name: 'open-work', records: MANY, acts: ['.hp-filters [aria-pressed]', '.hp-open-bar button'] },
  { name: 'drawer-sending', records: [SENDING, ...MANY.slice(1)], hash: SENDING.requestId },
  { name: 'masked', records: MANY, hash: idOf(1), maskNicks: true },
  { name: 'long', records: [LONG, ...MANY.slice(4)], hash: LONG.requestId },
  { name: 'empty', records: [] },
  { name: 'loading', records: [], answers: { 'app/history': () => new Promise(() => {}) } },
  {
    name: 'incomplete',
    records: MANY,
    answers: { 'app/history': ({ to }) => (to ? new Fails({ code: 'no-answer' }) : MANY) },
  },
  { name: 'no-answer', records: [], answers: { 'app/history': () => new Fails({ code: 'no-answer' }) } },
  {
    name: 'newer-data',
    records: [],
    answers: { 'app/preferences': () => new Fails(NEWER), 'app/history': () => new Fails(NEWER) },
  },
];

export const historyStates: HistoryState[] = SCENES.map(
  ({ name, records, hash, answers, maskNicks = false, acts = [] }) => ({
    name,
    render: (language, theme) => {
      const preferences = { ...DEFAULT_PREFERENCES, language, theme, maskNicks };
      return (
        <HistoryApp
          screen={fakeHistory(records, { 'app/preferences': () => preferences, ...answers }, hash)}
        />
      );
    },
    play: (root) => press(acts, root),
  }),
);

/** Each as soon as it is there. @throws Error when it never is */
async function press(selectors: readonly string[], root: ParentNode): Promise<void> {
  for (const selector of selectors) {
    const end = performance.now() + PATIENCE_MS;
    let button = root.querySelector<HTMLElement>(selector);
    while (!button && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      button = root.querySelector<HTMLElement>(selector);
    }
    if (!button) throw new Error(`no ${selector}`);
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
