import type * as z from 'zod/mini';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { CodeMeaning, LockRecord, Memory, Outcome } from '@/utils/domain/lock';
import type { NotLockable } from '@/utils/domain/lockable';
import type { OpenReason } from '@/utils/domain/open-work';
import type { Order, SubOrder } from '@/utils/domain/order';
import type { Problem } from '@/utils/domain/problem';
import type { Replies } from '@/utils/domain/reply';
import type { seenLine } from './contract/fields';
import type { preferences, shopForm } from './contract/shapes';

export type * from './import-views';
export type * from './surface-views';

/** What screens receive. No secret, gateway address or header is ever in here, except options' own fields. */

export interface ShopBadge {
  sellerNick: string;
  configured: boolean;
  /** 0–4: the shop dots of components/ui/css/small.css. */
  color: number;
  hasSession: boolean;
  /** Its orders can be opened in the ERP. */
  hasErpUrl?: boolean;
  /** One call for each line, even if several are confirmed at once. */
  callPerLine?: boolean;
}

export interface SubOrderView extends SubOrder {
  /** Absent: lockable. `not-of-order`: the source that counts for this order has no such line in it. */
  blocked?: NotLockable | 'not-of-order';
  refundAsked?: boolean;
  /** It is not known whether it has been shipped: it can be ticked, and says so. */
  stateUnknown?: boolean;
  memory?: Memory;
  /** A lock that names it is under way. */
  inFlight?: boolean;
  /** A press for several lines stopped before this one; nothing was sent for it. */
  unsent?: boolean;
  /** Its last six digits differ from the order's. */
  tailDiffers?: boolean;
}

/** Only a message of a conversation mentions the order: its owner does not follow from whose conversation it is. */
export interface MentionView {
  /** The conversation's buyer, as the page shows the name. */
  chatBuyer: string;
  /**
   * `told`: the platform or another page names the owner. `same-tail`: it ends like this buyer's own orders, so the
   * buyer is offered. `other-tail`: it ends differently; `no-tail`: there is nothing to compare with: the owner is not
   * known. `answered`: the agent said that it is this buyer's.
   */
  sign: 'told' | 'same-tail' | 'other-tail' | 'no-tail' | 'answered';
  /** The owner is the conversation's buyer, as far as that is known. */
  isTheirs: boolean;
}

/** Where the sub-orders came from. */
export type SubOrderSource = 'page' | 'tab' | 'trade-api' | 'typed';

export interface OrderView extends Omit<Order, 'subOrders'> {
  shop?: ShopBadge;
  subOrders?: SubOrderView[];
  source?: SubOrderSource;
  /** Epoch ms at which the sub-orders were read. */
  readAt?: number;
  /** Absent: a panel, a list or data of the page contains the order, or no page at all. */
  mention?: MentionView;
  /** Why sub-orders are missing, or why the order cannot be locked at all. */
  problem?: Problem;
  /** A look-up makes sense: nothing is known yet and the shop has a session. */
  canLookUp: boolean;
  /** Absent: no shop has a session to ask the platform with. */
  check?: PlatformCheck;
}

/** The result of asking the platform about an order. */
export interface PlatformCheck {
  /** `asking`: it has not answered in time, and may still. */
  state: 'wanted' | 'asking' | 'answered' | 'failed';
  /** The last answer is too old to give the current state. */
  isDue: boolean;
  /** Why it failed. */
  problem?: Problem;
}

/** What a screen showed of a line when it was confirmed. */
export type SeenLine = z.infer<ReturnType<typeof seenLine>>;

/** A lock record with the meaning of its codes. */
export interface LockView extends LockRecord {
  /** By code as it appears in the answers. */
  meanings: Record<string, CodeMeaning>;
}

/** 待办. */
export interface OpenWorkView {
  /** The preference that applied. */
  hours: number;
  /** The most urgent reason first, within each the newest first; at most MOST_OPEN. */
  locks: (LockView & { reason: OpenReason })[];
}
/** What the user may change. Absent: it stays as it is. */
export type PreferenceChange = z.infer<ReturnType<typeof preferences>>;

/** What users chose for themselves. */
export type Preferences = Required<Omit<PreferenceChange, 'replies'>> & {
  replies: Replies;
  /** Set by a policy: it cannot be changed here. */
  managed?: ManagedPreference[];
};
export type Language = Preferences['language'];
export type Theme = Preferences['theme'];

/** A policy may set each of them. */
export type ManagedPreference = keyof PreferenceChange;

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
  /** The order is closed or finished. */
  isOver?: true;
}

export interface PageAnswer {
  language: Language;
  theme: Theme;
  /** False: no launcher is shown. */
  showLaunchers: boolean;
  launchers: LauncherState[];
  /** Docked launcher: unknown outcomes exist somewhere. */
  openQuestions: number;
  /** How far the agent has moved the picker on this surface; absent: it is in its default position. */
  pickerOffset?: Offset;
  /** Whether the background can offer an order of this tab, and no frame of the tab disagrees. */
  settled: boolean;
}

/** How far something was moved (px). */
export interface Offset {
  x: number;
  y: number;
}

/** What a content script needs for the frame of a picker. */
export interface PickerTicket {
  token: string;
  tid: string;
  language: Language;
  theme: Theme;
}

export interface PickerView {
  token: string;
  language: Language;
  theme: Theme;
  order: OrderView;
  replies: Preferences['replies'];
  reasons: string[];
  /** A lock of this order that is still under way or has just finished in this picker's absence. */
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
export type ShopForm = z.infer<ReturnType<typeof shopForm>>;

/** A saved shop whose row cannot be read; it is kept until the user repairs or removes it. */
export interface UnreadableShop {
  key: string;
  /** The fields that are still valid. */
  found: Partial<ShopForm>;
  /** As in `settings-invalid`. */
  wrong: { field: string; why: string }[];
  /** A secret is stored under its key; whether it opens shows when the shop is repaired. */
  hasSecret: boolean;
}

/** `outdated`: keys or settings that calls depend on have changed since. */
export type LastTest = ConnectionTest | 'outdated';

export interface ShopView extends ShopForm {
  isManaged: boolean;
  /** The policy carries secrets for it that this browser does not take from there. */
  isPolicySecretIgnored?: boolean;
  /** Its secrets are those of the policy: none are kept here. */
  hasPolicySecret?: boolean;
  hasSecret: boolean;
  hasSession: boolean;
  lastTest?: LastTest | undefined;
}

export interface ImportReport {
  imported: number;
  /** Shops whose gateway host changed: secret and session were not carried over. */
  needSecret: string[];
  /** Preferences of the file that were not applied, since a policy sets them. */
  managed?: ManagedPreference[];
}
