import type { LockEntry, LockRecord, Outcome } from '@/utils/orders/lock';
import type { NotLockable } from '@/utils/orders/lockable';
import type { Order, SubOrder } from '@/utils/orders/order';

/** What screens are told. No secret, address of a gateway or header is ever in here, but for options' own fields. */

/** Why something did not happen; screens turn it into a sentence and a next step (`problem.<code>` in i18n). */
export type ProblemCode =
  | 'no-shop'
  | 'shop-missing' // {shop, configured}
  | 'shop-unclear' // the page does not say whose order it is, and several shops are set up
  | 'other-shop' // {shop}
  | 'vault-closed'
  | 'wrong-passphrase' // {seconds} until the next try
  | 'masked-nick' // {nick}
  | 'no-buyer' // nobody told the buyer's nick
  | 'other-buyer' // {buyer}: the order is known to belong to somebody else
  | 'buyer-changed' // {was, now?, nowTid?}
  | 'order-not-found'
  | 'no-sub-orders' // {words?}
  | 'no-session'
  | 'lookup-refused' // {words, code}
  | 'unreachable'
  | 'no-access' // {host}
  | 'bad-id' // {problem, digits}
  | 'not-of-order' // {id}
  | 'in-flight'
  | 'nothing-selected'
  | 'journal-failed'
  | 'token-expired'
  | 'outdated' // the extension was updated under an open page
  | 'no-answer' // the background did not answer
  | 'settings-unreadable' // {where?}
  | 'settings-newer'
  | 'settings-invalid' // {field, why}
  | 'managed-shop'
  | 'needs-confirmation' // {host, what: 'host'|'http'}
  | 'secret-needed' // {host}
  | 'internal';

export interface Problem {
  code: ProblemCode;
  detail?: Record<string, string>;
}

export interface ShopBadge {
  sellerNick: string;
  configured: boolean;
  /** 0–4, see the shop dots in the design tokens. */
  color: number;
  hasSession: boolean;
}

/** What this browser remembers of a sub-order: the last lock that named it. */
export interface Memory {
  outcome: Outcome;
  at: number;
  entry: LockEntry;
  requestId: string;
  handled: boolean;
}

export interface SubOrderView extends SubOrder {
  /** Absent: lockable. */
  blocked?: NotLockable;
  refundAsked?: boolean;
  memory?: Memory;
  /** A lock that names it is under way. */
  inFlight?: boolean;
  /** Its last six digits differ from the order's. */
  tailDiffers?: boolean;
}

/** Where the sub-orders came from (design section 4.4). */
export type SubOrderRoad = 'page' | 'tab' | 'trade-api' | 'typed';

export interface OrderView extends Omit<Order, 'subOrders'> {
  shop?: ShopBadge;
  subOrders?: SubOrderView[];
  road?: SubOrderRoad;
  /** Epoch ms at which the sub-orders were read. */
  readAt?: number;
  /** Why sub-orders are missing, or why the order cannot be locked at all. */
  problem?: Problem;
  /** The look-up is worth trying: nothing is known yet and the shop has a session. */
  canLookUp: boolean;
}

/** A lock record with the meaning of its codes. */
export interface LockView extends LockRecord {
  /** By code as it stands in the answers. */
  meanings: Record<string, CodeMeaning>;
}

export interface CodeMeaning {
  meaning: { zh: string; en: string };
  advice: { zh: string; en: string };
}

export type Language = 'zh-CN' | 'en';
export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  language: Language;
  theme: Theme;
  /** Days a finished lock stays in the history. */
  retentionDays: number;
  /** Reply templates; `{items}` stands for the titles of the locked lines. */
  replies: { locked: string; accepted: string };
  notify: boolean;
  readClipboard: boolean;
  /** Nicks of buyers are masked in the history and its exports. */
  maskNicks: boolean;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** State of a launcher by its order, from the journal of this browser. */
export interface LauncherState {
  tid: string;
  state: 'idle' | 'sending' | Outcome;
  locked: number;
  size?: number;
}

export interface PageAnswer {
  language: Language;
  theme: Theme;
  launchers: LauncherState[];
  /** Docked launcher: unknown outcomes somewhere. */
  openQuestions: number;
  /** Whether the background holds any order of this tab to offer, and no frame of the tab disagrees. */
  settled: boolean;
}

export interface PickerView {
  token: string;
  language: Language;
  theme: Theme;
  order: OrderView;
  anchor?: Rect;
  replies: Preferences['replies'];
  /** A lock of this order that is still under way or was just finished in this picker's absence. */
  lock?: LockView;
}

export interface CurrentPageView {
  tabId?: number;
  title?: string;
  host?: string;
  /** The active order first. */
  orders: OrderView[];
  activeTid?: string;
  /** The page could be read if the site were allowed (optional host permission). */
  canAllow?: string;
}

export interface PopupView {
  preferences: Preferences;
  shops: ShopBadge[];
  defaultShop?: string;
  vault: VaultView;
  page: CurrentPageView;
  openQuestions: LockView[];
  underWay: LockView[];
  recent: LockView[];
  lockedToday: number;
  /** The last look-up of this browser session, shown again below the empty field. */
  lastLookUp?: OrderView;
}

export interface VaultView {
  state: 'no-passphrase' | 'open' | 'closed';
  closedWhy?: 'idle' | 'time' | 'browser-closed' | 'by-hand';
  /** Minutes; 0 is never. */
  idleMinutes: number;
  maxMinutes: number;
  /** Epoch ms before which no other passphrase is tried. */
  nextTryAt?: number;
}

/** A shop in options: everything but its secrets. */
export interface ShopForm {
  sellerNick: string;
  appKey: string;
  targetAppKey: string;
  gatewayUrl: string;
  topUrl: string;
  signMethod: 'md5' | 'hmac' | 'hmac-sha256';
  format: 'json' | 'xml';
  callType: 'synchronous' | 'asynchronous';
  placement: 'query' | 'body';
  nestedNames: 'subOrderIds' | 'sub_order_ids';
  sendSession: boolean;
  extraParams: Record<string, string>;
  color: number;
  isDefault: boolean;
}

export interface ShopView extends ShopForm {
  isManaged: boolean;
  hasSecret: boolean;
  hasSession: boolean;
  lastTest?: ConnectionTest;
}

/** 测试连接: four separate answers, none of which can lock anything. */
export interface ConnectionTest {
  at: number;
  network: { state: 'ok' | 'failed'; host: string; ms?: number; problem?: Problem };
  keyAndSign: { state: 'ok' | 'failed' | 'untested'; code?: string; words?: string };
  clock: { state: 'ok' | 'failed' | 'untested'; skewMs?: number };
  lockGateway: {
    state: 'ok' | 'failed' | 'untested';
    /** What it says of calls from this browser. */
    verdict?:
      | 'takes-calls'
      | 'unknown-key'
      | 'no-grant'
      | 'ip-limited'
      | 'not-a-gateway'
      | 'silent'
      | 'other';
    host: string;
    code?: string;
    words?: string;
  };
}

export interface ImportReport {
  imported: number;
  /** Shops whose gateway host changed: secret and session were not taken over. */
  needSecret: string[];
}

/**
 * A page of an order that no surface of ours knows, described by an administrator: an address and selectors,
 * no code and no regular expression. Part of the settings file (`customSurfaces`).
 */
export interface CustomSurface {
  /** Shown to people; one name, one surface. */
  name: string;
  /** A match pattern as in manifests: `https://erp.example.com/orders/*`. */
  urlPattern: string;
  selectors: SurfaceSelectors;
}

/** CSS selectors. What an element shows is its text, or its value if it is a field. */
export interface SurfaceSelectors {
  tid: string;
  subOrders?: string;
  buyer?: string;
  /** Where the launcher goes: after this element; absent: after the order number. */
  anchor?: string;
}

/** A custom surface tried on an open tab. Nothing is reported or kept. */
export interface SurfaceTrial {
  /** Whether the address of the tab fits the pattern. */
  urlFits: boolean;
  selectors: Partial<Record<keyof SurfaceSelectors, SelectorTrial>>;
  /** What would be reported of this page. */
  orders: { tid: string; subOrderIds: string[] }[];
  buyer?: string;
}

export interface SelectorTrial {
  /** The browser does not understand the selector. */
  invalid?: boolean;
  elements: number;
  /** Text of the first element, cut off at 60 characters. */
  sample?: string;
}
