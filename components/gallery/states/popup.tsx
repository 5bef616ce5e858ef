import type { ComponentChild } from 'preact';
import { HostProvider } from '@/components/popup/host';
import { Popup } from '@/components/popup/Popup';
import { Fails } from '@/components/popup/testing/fakeHost';
import { type FakePopup, fakePopup } from '@/components/popup/testing/fakePopup';
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
  single,
  unknownLock,
} from '@/components/popup/testing/samples';
import type { Language, OrderView, Theme } from '@/utils/messages/views';
import type { CallAnswer } from '@/utils/orders/lock';

/** Every state of the popup, as the gallery draws it. */

export interface PopupState {
  name: string;
  render(language: Language, theme: Theme): ComponentChild;
  play(root: ParentNode, language: Language): Promise<void>;
}

interface Scene extends FakePopup {
  name: string;
  /** What the agent does before the picture is taken. */
  acts?: Act[];
}

type Act = { type: string } | { press: 'Enter' } | { tick: string } | { confirm: true } | 'review';

/** Narrower: a side panel. */
const POPUP_WIDTH = 380;
const PATIENCE_MS = 2_000;

const NO_ORDER = { tabId: 7, title: '商品管理', host: 'item.taobao.com', orders: [] };
const PASTED = `这几单先别发 ${lamp.tid}，${single.tid} 还有 4511342298106630952、${single.tid} 电话 13800138000`;
const NOT_FOUND = '4511342298106630952';

const LONG: OrderView = {
  ...bedding,
  buyer: { nick: '一个名字特别特别长的买家昵称_2026年双十一回头客_vip会员' },
  shop: { ...SHOP, sellerNick: '全球精选生活家居用品超级大卖场官方旗舰店海外专营分店二号仓' },
  subOrders: (bedding.subOrders ?? []).map((line) => ({
    ...line,
    title: `${line.title} 加厚加大双面可用四季通用礼盒装买一送一`,
    sku: '颜色分类：雾霾蓝升级款带收纳袋；适用床尺寸：1.8 m（6 英尺）床（被套 220×240 cm）',
  })),
};

const MASKED: OrderView = { ...bedding, buyer: { maskedNick: '柚**3' } };
const SHIPPED: OrderView = {
  ...bedding,
  status: 'WAIT_BUYER_CONFIRM_GOODS',
  subOrders: (bedding.subOrders ?? []).map((line) => ({
    ...line,
    blocked: 'shipped',
    status: 'WAIT_BUYER_CONFIRM_GOODS',
  })),
};

const NO_SHOP: OrderView = {
  ...bedding,
  shop: { ...SHOP, configured: false, color: 4, hasSession: false },
  problem: { code: 'no-shop' },
};

const OUTCOMES: [string, CallAnswer | undefined][] = [
  ['locked', { outcome: 'locked' }],
  ['accepted', { outcome: 'accepted' }],
  ['refused', { outcome: 'refused', code: '1004', message: '已拣货拦截失败' }],
  ['rejected', { outcome: 'rejected', code: '25', message: 'Invalid signature' }],
  ['unknown-outcome', { outcome: 'unknown', unknownReason: 'no-answer' }],
  ['sending', undefined],
];

const [A, B] = (bedding.subOrders ?? []).map(({ id }) => id);
const lockBoth: Act[] = [A, B].flatMap((id) => (id ? [{ tick: id }] : []));

const SCENES: Scene[] = [
  { name: 'page', view: { openQuestions: [unknownLock] }, acts: lockBoth },
  { name: 'opening', answers: { 'app/popup': () => new Promise(() => {}) } },
  { name: 'no-answer', answers: { 'app/popup': () => new Fails({ code: 'no-answer' }) } },
  { name: 'nothing', view: { page: NO_ORDER, recent: [], lockedToday: 0 } },
  {
    name: 'site-to-allow',
    view: { page: { ...NO_ORDER, host: 'erp.example.com', canAllow: 'https://erp.example.com/*' } },
  },
  { name: 'clipboard', view: clipboardView(), host: { readClipboard: async () => `单号 ${lamp.tid}` } },
  { name: 'looked-up', orders: [lamp], acts: [{ type: lamp.tid }, { press: 'Enter' }] },
  {
    name: 'looking',
    acts: [{ type: lamp.tid }, { press: 'Enter' }],
    answers: { 'app/look-up': () => new Promise(() => {}) },
  },
  { name: 'reopened', view: { lastLookUp: lamp } },
  { name: 'not-found', acts: [{ type: NOT_FOUND }, { press: 'Enter' }] },
  { name: 'pasted', orders: [lamp, single], acts: [{ type: PASTED }, { press: 'Enter' }] },
  {
    name: 'pasted-locked',
    orders: [lamp, single],
    acts: [
      { type: `${lamp.tid} ${single.tid}` },
      { press: 'Enter' },
      { tick: '4512690374419027645' },
      { confirm: true },
    ],
  },
  { name: 'too-short', acts: [{ type: '45126903744180' }, { press: 'Enter' }] },
  { name: 'no-number', acts: [{ type: '亲，地址写错了，电话 13800138000' }, { press: 'Enter' }] },
  { name: 'unreadable', view: { page: { ...NO_ORDER, orders: [bare], activeTid: bare.tid } } },
  {
    name: 'lookup-refused',
    orders: [
      {
        tid: lamp.tid,
        sellerNick: SHOP.sellerNick,
        shop: SHOP,
        buyer: lamp.buyer,
        canLookUp: true,
        problem: { code: 'lookup-refused', detail: { words: 'Invalid session', code: '27' } },
      },
    ],
    acts: [{ type: lamp.tid }, { press: 'Enter' }],
  },
  {
    name: 'masked-nick',
    view: { page: { ...NO_ORDER, orders: [MASKED], activeTid: MASKED.tid } },
    acts: lockBoth,
  },
  { name: 'marked', view: { page: { ...NO_ORDER, orders: [marked], activeTid: marked.tid } } },
  { name: 'nothing-lockable', view: { page: { ...NO_ORDER, orders: [SHIPPED], activeTid: SHIPPED.tid } } },
  {
    name: 'several-on-page',
    view: { page: { ...NO_ORDER, orders: [bedding, lamp, single], activeTid: bedding.tid } },
  },
  { name: 'long', view: { page: { ...NO_ORDER, orders: [LONG], activeTid: LONG.tid } }, acts: lockBoth },
  {
    name: 'shop-missing',
    view: {
      page: {
        ...NO_ORDER,
        orders: [
          {
            ...bedding,
            shop: { sellerNick: '山雀与茶旗舰店', configured: false, color: 4, hasSession: false },
            problem: {
              code: 'shop-missing',
              detail: { shop: '山雀与茶旗舰店', configured: SHOP.sellerNick },
            },
          },
        ],
      },
    },
  },
  { name: 'two-shops', view: { shops: [SHOP, OTHER_SHOP], defaultShop: undefined } },
  {
    name: 'vault-closed',
    view: {
      vault: { state: 'closed', closedWhy: 'idle', idleMinutes: 30, maxMinutes: 480 },
      openQuestions: [unknownLock],
    },
  },
  {
    name: 'no-shop',
    view: {
      shops: [],
      defaultShop: undefined,
      recent: [],
      lockedToday: 0,
      page: { ...NO_ORDER, orders: [NO_SHOP], activeTid: NO_SHOP.tid },
    },
  },
  {
    name: 'pending',
    view: {
      openQuestions: [unknownLock],
      underWay: [lockOf(lamp, ['4512690374419027645'], undefined, 'request-sending', NOW - 4000)],
    },
  },
  { name: 'review', view: { openQuestions: [unknownLock] }, acts: ['review'] },
  ...OUTCOMES.map(([name, answer]): Scene => ({ name, answer, acts: [...lockBoth, { confirm: true }] })),
];

export const popupStates: PopupState[] = SCENES.map(({ name, acts = [], ...scene }) => ({
  name,
  render: (language, theme) => {
    const { preferences } = popupView(scene.view);
    const host = fakePopup({
      ...scene,
      view: { ...scene.view, preferences: { ...preferences, language, theme } },
    });
    return (
      <HostProvider value={host}>
        <Popup tabId={7} isPopup={innerWidth >= POPUP_WIDTH} language={language} />
      </HostProvider>
    );
  },
  play: (root) => play(acts, root),
}));

function clipboardView() {
  return { preferences: { ...popupView().preferences, readClipboard: true } };
}

/** A step each time the screen lets it be taken. @throws Error when it never does */
async function play(acts: readonly Act[], root: ParentNode): Promise<void> {
  for (const act of acts) {
    const end = performance.now() + PATIENCE_MS;
    while (!perform(act, root)) {
      if (performance.now() > end) throw new Error(`cannot ${JSON.stringify(act)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** True: done; false: not possible yet. */
function perform(act: Act, root: ParentNode): boolean {
  if (act === 'review') return click(root.querySelector('[data-pending]'));
  if ('tick' in act) return click(root.querySelector(`[data-row="${act.tick}"] input:not(:checked)`));
  if ('confirm' in act) return click(root.querySelector('.pp-confirm button:not(:disabled)'));
  const field = root.querySelector('textarea');
  if (!field) return false;
  if ('press' in act)
    return field.dispatchEvent(new KeyboardEvent('keydown', { key: act.press, bubbles: true }));
  field.value = act.type;
  return field.dispatchEvent(new Event('input', { bubbles: true }));
}

function click(element: Element | null | undefined): boolean {
  if (element instanceof HTMLElement) element.click();
  return element instanceof HTMLElement;
}
