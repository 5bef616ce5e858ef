import type { ComponentChild } from 'preact';
import { HistoryApp } from '@/components/history/HistoryApp';
import { fakeHistory } from '@/components/history/testing/fakeHistory';
import { sampleRecord, sampleRecords } from '@/components/history/testing/samples';
import { type Answers, Fails } from '@/components/popup/testing/fakeHost';
import { NOW, popupView } from '@/components/popup/testing/samples';
import type { Language, Theme } from '@/utils/messages/views';
import type { LockRecord } from '@/utils/orders/lock';

/** Every state of the history page, as the gallery draws it. */

export interface HistoryState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
}

interface Scene {
  name: string;
  records: LockRecord[];
  /** Of the record in the drawer. */
  hash?: string;
  answers?: Answers;
  maskNicks?: boolean;
}

const MANY = sampleRecords(600, NOW);
const idOf = (index: number): string => MANY[index]?.requestId ?? '';

const LONG = sampleRecord(3, NOW, {
  buyer: { nick: '一个名字特别特别长的买家昵称_2026年双十一回头客_vip会员' },
  sellerNick: '全球精选生活家居用品超级大卖场官方旗舰店海外专营分店二号仓',
});
const HANDLED = sampleRecord(1, NOW, {
  handled: { at: NOW + 600_000, note: 'ERP 里已锁，仓库小周 14:35 确认' },
});
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
];

export const historyStates: HistoryState[] = SCENES.map(
  ({ name, records, hash, answers, maskNicks = false }) => ({
    name,
    render: (language, theme) => {
      const preferences = { ...popupView().preferences, language, theme, maskNicks };
      const shops = popupView().shops;
      return (
        <HistoryApp
          host={fakeHistory(
            records,
            { 'app/popup': () => popupView({ preferences, shops }), ...answers },
            hash,
          )}
        />
      );
    },
  }),
);
