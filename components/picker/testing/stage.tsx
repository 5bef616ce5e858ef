import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, type Mock, vi } from 'vitest';
import { type Arming, ArmingProvider } from '@/components/order/arming';
import { bedding, lockOf, NOW, popupView } from '@/components/popup/testing/samples';
import type { MessageName, News } from '@/utils/messages/protocol';
import type { OrderView, PickerView, Problem } from '@/utils/messages/views';
import type { CallAnswer } from '@/utils/orders/lock';
import type { PickerEnv } from '../env';
import { Picker } from '../Picker';

export const [FIRST = '', SECOND = '', SHIPPED = ''] = (bedding.subOrders ?? []).map(({ id }) => id);

type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };

interface Stage {
  sent: { name: MessageName; body: { subOrderIds?: string[]; requestId?: string } }[];
  answers: Partial<Record<MessageName, (body: never) => Answer | Promise<Answer>>>;
  tell(news: Omit<News, 'kind'>): Promise<void>;
  /** The extension ends under the picker. */
  end(): Promise<void>;
  close: Mock<() => void>;
  copied: string[];
}

/** A picker on a page of its own, with a background that answers as the test says. */
export let box: HTMLElement;
export let stage: Stage;

beforeEach(() => {
  vi.useFakeTimers();
  box = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  act(() => render(null, box));
  box.remove();
  vi.useRealTimers();
});

export async function openPicker(
  order: OrderView = bedding,
  own: Partial<PickerView> = {},
  arming?: Arming,
): Promise<void> {
  const hearers = new Set<(news: News) => void>();
  const mourners = new Set<() => void>();
  stage = {
    sent: [],
    answers: {},
    tell: (news) =>
      settle(() => {
        for (const hear of hearers) hear({ kind: 'order-lock-news', ...news });
      }),
    end: () =>
      settle(() => {
        for (const mourn of mourners) mourn();
      }),
    close: vi.fn<() => void>(),
    copied: [],
  };
  let made = 0;
  const env: PickerEnv = {
    send: async (name, body) => {
      stage.sent.push({ name, body: body as never });
      return ((await stage.answers[name]?.(body as never)) ?? { ok: true, value: order }) as never;
    },
    onNews: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onOutdated: (run) => {
      mourners.add(run);
      return () => mourners.delete(run);
    },
    now: () => NOW,
    newRequestId: () => `request-${++made}`,
    copy: async (text) => {
      stage.copied.push(text);
      return true;
    },
    close: stage.close,
  };
  const view: PickerView = {
    token: 'token',
    language: 'zh-CN',
    theme: 'light',
    order,
    replies: popupView().preferences.replies,
    ...own,
  };
  const picker = <Picker env={env} view={view} root={document} claimKeys={claimKeys} />;
  await settle(() => render(arming ? <ArmingProvider value={arming}>{picker}</ArmingProvider> : picker, box));
}

function claimKeys(take: (event: KeyboardEvent) => void): () => void {
  document.addEventListener('keydown', take);
  return () => document.removeEventListener('keydown', take);
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
  stage.answers['picker/lock'] = ({
    subOrderIds,
    requestId,
  }: {
    subOrderIds: string[];
    requestId: string;
  }) => ({
    ok: true,
    value: lockOf(bedding, subOrderIds, answer, requestId),
  });
};
