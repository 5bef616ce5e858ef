import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { ArmingProvider } from '@/components/order/arming';
import type { PickerEnv } from '@/components/picker/env';
import { Picker } from '@/components/picker/Picker';
import {
  bare,
  bedding,
  lamp,
  lockOf,
  marked,
  NOW,
  OTHER_SHOP,
  popupView,
  SHOP,
} from '@/components/popup/testing/samples';
import { LanguageProvider } from '@/components/ui/texts';
import type { MessageName } from '@/utils/messages/protocol';
import type { Language, LockView, OrderView, PickerView, Problem, Theme } from '@/utils/messages/views';
import type { CallAnswer, LockCall } from '@/utils/orders/lock';

/** Every state of the picker, as the gallery draws it. */

export interface PickerState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  /** What the agent does before the picture is taken. */
  play(root: ParentNode): Promise<void>;
}

type Act = { tick: string } | { type: string } | { press: string } | 'lock' | 'handle' | 'save';

interface Scene {
  name: string;
  order?: OrderView;
  /** What became of the lock; `never`: it is under way. */
  lock?: (ids: string[]) => LockView;
  /** Instead of a lock. */
  refusal?: Problem;
  isReading?: boolean;
  /** The page does not let the confirm button be seen. */
  isHeld?: boolean;
  acts?: Act[];
}

const IDS = (bedding.subOrders ?? []).map(({ id }) => id);
const [FIRST = '', SECOND = ''] = IDS;
const TICK: Act[] = [{ tick: FIRST }, { tick: SECOND }];
const LOCK: Act[] = [...TICK, 'lock'];

const ended = (answer: CallAnswer | undefined) => (ids: string[]) =>
  lockOf(bedding, ids, answer, '7f3a19c2-0001');

const LONG: OrderView = {
  ...bedding,
  buyer: { nick: '一个名字特别特别长的买家昵称_2026年双十一回头客_vip会员' },
  shop: { ...SHOP, sellerNick: '全球精选生活家居用品超级大卖场官方旗舰店海外专营分店二号仓' },
  subOrders: Array.from({ length: 14 }, (_, i) => ({
    id: `45127730192${String(69 + i).padStart(2, '0')}853117`,
    title: `第 ${i + 1} 件 60支长绒棉四件套 贡缎床单被套 简约纯色床上用品 加厚加大双面可用`,
    sku: '颜色分类：雾霾蓝升级款带收纳袋；适用床尺寸：1.8 m（6 英尺）床（被套 220×240 cm）',
    price: '12399.00',
    quantity: 12,
    status: 'WAIT_SELLER_SEND_GOODS' as const,
    refundAsked: i === 2,
    ...(i === 2 && { refund: 'WAIT_SELLER_AGREE' as const }),
  })),
};

const NOTHING: OrderView = {
  ...bedding,
  subOrders: (bedding.subOrders ?? []).map((line, i) => ({
    ...line,
    ...(
      [
        { blocked: 'refunded', refund: 'SUCCESS' },
        { blocked: 'unpaid', status: 'WAIT_BUYER_PAY' },
        { blocked: 'shipped' },
      ] as const
    )[i],
  })),
};

const BUSY: OrderView = {
  ...bedding,
  subOrders: (bedding.subOrders ?? []).map((line, i) => ({ ...line, inFlight: i < 2 })),
};

/** 66 sub-orders in four calls, each with another outcome. */
function several(): LockView {
  const ids = Array.from({ length: 66 }, (_, i) => `4512773019${String(200000000 + i)}`);
  const answers: CallAnswer[] = [
    { outcome: 'locked' },
    { outcome: 'refused', code: '1006', message: '库存占用拦截失败' },
    { outcome: 'unknown', unknownReason: 'no-answer' },
    { outcome: 'rejected', code: '7', message: 'App Call Limited' },
  ];
  const calls: LockCall[] = answers.map((answer, i) => ({
    subOrderIds: ids.slice(i * 20, i * 20 + 20),
    state: 'done',
    attempts: 1,
    sentAt: NOW,
    endedAt: NOW + (answer.unknownReason ? 45_000 : 900),
    answer,
  }));
  return { ...lockOf(bedding, [], undefined, '7f3a19c2-0002'), subOrders: ids.map((id) => ({ id })), calls };
}

const WORDS = '<b>拦截失败</b>\u202e仓库系统提示：该订单已进入波次，无法从当前环节撤回。'.repeat(12);

const stop = (code: Problem['code'], detail: Record<string, string> = {}): OrderView => ({
  ...bare,
  problem: { code, detail },
});

const SCENES: Scene[] = [
  { name: 'rows' },
  { name: 'ticked', acts: TICK },
  { name: 'held', isHeld: true, acts: TICK },
  { name: 'marked', order: marked },
  { name: 'long', order: LONG, acts: [{ press: 'a' }] },
  { name: 'nothing-lockable', order: NOTHING },
  { name: 'in-flight', order: BUSY },
  { name: 'refund-asked', order: lamp },
  { name: 'reading', order: { ...bare, shop: SHOP, canLookUp: true }, isReading: true },
  { name: 'roads', order: bare },
  {
    name: 'typed',
    order: bare,
    acts: [{ type: '451265501883141 8206，4512655018831418206 4512655018832427718 45126550188324' }],
  },
  { name: 'look-up-refused', order: stop('lookup-refused', { words: 'Invalid session', code: '27' }) },
  { name: 'sending', lock: ended(undefined), acts: LOCK },
  { name: 'locked', lock: ended({ outcome: 'locked' }), acts: LOCK },
  { name: 'accepted', lock: ended({ outcome: 'accepted' }), acts: LOCK },
  {
    name: 'refused',
    lock: ended({ outcome: 'refused', code: '1004', message: '已拣货拦截失败' }),
    acts: LOCK,
  },
  {
    name: 'refused-unknown-code',
    lock: ended({ outcome: 'refused', code: 'WMS-42', message: WORDS }),
    acts: LOCK,
  },
  {
    name: 'rejected',
    lock: ended({ outcome: 'rejected', code: '25', message: 'Invalid signature' }),
    acts: LOCK,
  },
  { name: 'not-sent', lock: ended({ outcome: 'rejected', notSentReason: 'unreachable' }), acts: LOCK },
  { name: 'unknown', lock: ended({ outcome: 'unknown', unknownReason: 'no-answer' }), acts: LOCK },
  {
    name: 'unknown-note',
    lock: ended({
      outcome: 'unknown',
      unknownReason: 'platform',
      code: '15',
      subCode: 'isp.http-read-timeout',
      message: 'Remote service error',
    }),
    acts: [...LOCK, 'handle'],
  },
  {
    name: 'unknown-handled',
    lock: ended({ outcome: 'unknown', unknownReason: 'no-answer' }),
    acts: [...LOCK, 'handle', 'save'],
  },
  {
    name: 'copied',
    lock: ended({ outcome: 'locked' }),
    acts: [...LOCK, { press: 'c' }],
  },
  { name: 'several-calls', lock: several, acts: LOCK },
  {
    name: 'shop-missing',
    order: {
      ...stop('shop-missing', { shop: OTHER_SHOP.sellerNick, configured: SHOP.sellerNick }),
      shop: { ...OTHER_SHOP, configured: false },
    },
  },
  {
    name: 'other-shop',
    order: { ...stop('other-shop', { shop: OTHER_SHOP.sellerNick }), shop: OTHER_SHOP },
  },
  {
    name: 'buyer-changed',
    acts: LOCK,
    refusal: {
      code: 'buyer-changed',
      detail: { was: '柚子汽水_2023', now: '南风知我意88', nowTid: lamp.tid },
    },
  },
  { name: 'vault-closed', acts: LOCK, refusal: { code: 'vault-closed' } },
  {
    name: 'masked-nick',
    order: { ...bedding, buyer: { maskedNick: '柚**3' } },
    acts: LOCK,
    refusal: { code: 'masked-nick', detail: { nick: '柚**3' } },
  },
  { name: 'journal-failed', acts: LOCK, refusal: { code: 'journal-failed' } },
  { name: 'outdated', acts: LOCK, refusal: { code: 'outdated' } },
];

export const pickerStates: PickerState[] = SCENES.map((scene) => ({
  name: scene.name,
  render: (language, theme) => <OnStage scene={scene} language={language} theme={theme} />,
  play: (root) => play(scene.acts ?? [], root),
}));

function OnStage({ scene, language, theme }: { scene: Scene; language: Language; theme: Theme }) {
  const env = useMemo(() => fakeEnv(scene), [scene]);
  const view: PickerView = {
    token: 'token',
    language,
    theme,
    order: scene.order ?? bedding,
    replies: popupView().preferences.replies,
  };
  useFastTime(scene.isHeld === true);
  const arming = { useArmed: () => !scene.isHeld, counts: () => true };
  return (
    <div style={{ width: 'min(400px, 100%)', maxHeight: 'min(640px, 100vh - 24px)', display: 'grid' }}>
      <LanguageProvider value={language}>
        <ArmingProvider value={arming}>
          <Picker env={env} view={view} root={document} claimKeys={claimKeys} />
        </ArmingProvider>
      </LanguageProvider>
    </div>
  );
}

/** What is said after seconds is said at once: timers of parts that are drawn for the first time hurry. */
function useFastTime(isFast: boolean): void {
  const restore = useMemo(() => {
    const real = window.setInterval;
    if (isFast) window.setInterval = ((run: () => void) => real(run, 5)) as typeof setInterval;
    return () => {
      window.setInterval = real;
    };
  }, [isFast]);
  // The effects of the parts have run before this one.
  useLayoutEffect(restore, [restore]);
}

function claimKeys(take: (event: KeyboardEvent) => void): () => void {
  document.addEventListener('keydown', take);
  return () => document.removeEventListener('keydown', take);
}

function fakeEnv({ order = bedding, lock, refusal, isReading }: Scene): PickerEnv {
  const answers: Partial<Record<MessageName, (body: never) => unknown>> = {
    'picker/read-order': () => (isReading ? new Promise(() => {}) : { ok: true, value: order }),
    'picker/lock': ({ subOrderIds }: { subOrderIds: string[] }) =>
      lock ? { ok: true, value: lock(subOrderIds) } : { ok: false, problem: refusal ?? { code: 'internal' } },
    'picker/mark-handled': ({ note }: { note: string }) => ({
      ok: true,
      value: { ...lock?.([FIRST, SECOND]), handled: { at: NOW + 2_000, note } },
    }),
  };
  return {
    send: async (name, body) => (await answers[name]?.(body as never)) as never,
    onNews: () => () => {},
    onOutdated: () => () => {},
    now: () => NOW + 2_400,
    newRequestId: () => '7f3a19c2-0000-4000-8000-000000000000',
    copy: async () => true,
    close: () => {},
  };
}

async function play(acts: Act[], box: ParentNode): Promise<void> {
  for (const act of acts) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (act === 'lock') box.querySelector<HTMLElement>('.ol-foot .ol-button-primary')?.click();
    else if (act === 'save') box.querySelector<HTMLElement>('.ol-note-form .ol-button-primary')?.click();
    else if (act === 'handle') box.querySelector<HTMLElement>('[data-focus="d"]')?.click();
    else if ('tick' in act) box.querySelector<HTMLElement>(`[data-row="${act.tick}"] input`)?.click();
    else if ('press' in act)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: act.press, bubbles: true }));
    else type(act.type, box.querySelector('textarea'));
  }
}

function type(text: string, field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
