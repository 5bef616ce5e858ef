import { render } from 'preact';
import { act } from 'preact/test-utils';
import { type Mock, onTestFinished, vi } from 'vitest';
import { type Arming, ArmingProvider } from '@/components/order/arming/arming';
import { alwaysArmed } from '@/components/order/arming/testing/always-armed';
import { bedding, lockOf } from '@/components/popup/testing/samples';
import type { Answers } from '@/components/screen/testing/fake-screen';
import type { CallAnswer } from '@/utils/domain/lock';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { News } from '@/utils/messages/news';
import type { MessageName } from '@/utils/messages/protocol';
import type { OrderView, PickerView } from '@/utils/messages/views';
import { Picker } from '../picker';
import { PickerScreenProvider } from '../picker-screen';
import { fakePicker } from './fake-picker';

export const [FIRST = '', SECOND = '', SHIPPED = ''] = (bedding.subOrders ?? []).map(({ id }) => id);

interface Stage {
  sent: { name: MessageName; body: { subOrderIds?: string[]; requestId?: string } }[];
  /** May be changed while the picker is open. */
  answers: Answers;
  tell(news: Omit<News, 'kind'>): Promise<void>;
  /** Simulates that the extension is unloaded. */
  end(): Promise<void>;
  close: Mock<() => void>;
  /** Orders requested through `openOther`. */
  others: string[];
  copied: string[];
}

/** The element of a picker whose background answers as the test says. */
export let box: HTMLElement;
export let stage: Stage;

/** An empty box, and fake timers, until the test ends. */
function setStage(): void {
  vi.useFakeTimers();
  const mine = document.body.appendChild(document.createElement('div'));
  box = mine;
  onTestFinished(() => {
    act(() => render(null, mine));
    mine.remove();
    vi.useRealTimers();
  });
}

export async function openPicker(
  order: OrderView = bedding,
  own: Partial<PickerView> = {},
  arming: Arming = alwaysArmed(),
  answers: Stage['answers'] = {},
): Promise<void> {
  setStage();
  const close = vi.fn<() => void>();
  const table: Answers = { 'picker/read-order': () => order, ...answers };
  const screen = fakePicker(table, { close });
  stage = {
    ...screen,
    sent: screen.sent as Stage['sent'],
    answers: table,
    close,
    tell: (news) => settle(() => screen.tell(news)),
    end: () => settle(screen.end),
  };
  const view: PickerView = {
    token: 'token',
    language: 'zh-CN',
    theme: 'light',
    order,
    replies: DEFAULT_PREFERENCES.replies,
    reasons: DEFAULT_PREFERENCES.reasons,
    ...own,
  };
  const picker = (
    <ArmingProvider value={arming}>
      <PickerScreenProvider value={screen}>
        <Picker view={view} />
      </PickerScreenProvider>
    </ArmingProvider>
  );
  await settle(() => render(picker, box));
}

export async function settle(change: () => void): Promise<void> {
  await act(async () => {
    change();
    await vi.advanceTimersByTimeAsync(5);
  });
}

export const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
export const press = (key: string, own: KeyboardEventInit = {}) =>
  settle(() =>
    (document.activeElement ?? document).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, ...own }),
    ),
  );
export const click = (element: Element | null | undefined) =>
  settle(() => (element as HTMLElement | null)?.click());
export const checkbox = (id: string) =>
  [...box.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter((each) =>
    each.getAttribute('aria-label')?.includes(id),
  );
export const confirm = () =>
  [...box.querySelectorAll('button')].find((each) => /^锁定 \d+ 个子订单/.test(each.textContent ?? ''));
export const button = (name: string) =>
  [...box.querySelectorAll('button')].find((each) => each.textContent?.startsWith(name));
export const region = (role: string) => box.querySelector(`[role=${role}]`)?.textContent ?? '';
export const locks = () => stage.sent.filter(({ name }) => name === 'picker/lock');

export const ends = (answer: CallAnswer | undefined) => {
  stage.answers['picker/lock'] = ({ subOrderIds, requestId }: { subOrderIds: string[]; requestId: string }) =>
    lockOf(bedding, subOrderIds, answer, requestId);
};
