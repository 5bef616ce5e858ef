import type { LockEntry, LockRecord, Outcome } from '@/utils/orders/lock';
import type { FrameReport } from '@/utils/surfaces/contract';
import type {
  ConnectionTest,
  CurrentPageView,
  CustomSurface,
  ImportReport,
  LockView,
  OrderView,
  PageAnswer,
  PickerView,
  PopupView,
  Preferences,
  Problem,
  Rect,
  ShopForm,
  ShopView,
  VaultView,
} from './views';

/**
 * The one contract of all messages, types only (content scripts carry no schema code; schemas.ts is the background's).
 * The first word of a name says who may send it:
 *   detector/…  a content script in any frame of a page that is read;
 *   picker/…    the picker in the frame it was opened for, and `token` must be its own;
 *   app/…       an extension page of ours (popup, options, history, side panel), top frame.
 */
export interface Messages {
  'detector/report': { in: { report: FrameReport }; out: PageAnswer };
  'detector/gone': { in: Record<string, never>; out: null };
  /** Injects a part into this frame that is no weight of the detector: launchers where orders are offered, readers of order pages. */
  'detector/need-part': { in: { part: DetectorPart }; out: null };
  /**
   * A new document, or a new address in the same one: what this frame showed before counts no more. The answer is the
   * custom surface of the address, if an administrator described one: it wins over the known ones.
   */
  'detector/arrive': { in: { isNewDocument: boolean }; out: CustomSurface | null };
  'detector/open-picker': { in: { tid?: string; anchor?: Rect }; out: null };

  'picker/begin': { in: Record<string, never>; out: PickerView };
  /** Reads the order again by all roads; `fresh` skips what is known. */
  'picker/read-order': { in: { token: string; fresh?: boolean }; out: OrderView };
  'picker/open-detail': { in: { token: string }; out: null };
  'picker/open-popup': { in: { token: string }; out: null };
  'picker/open-options': { in: { token: string }; out: null };
  /** On this record. */
  'picker/open-history': { in: { token: string; requestId: string }; out: null };
  'picker/lock': {
    in: { token: string; tid: string; subOrderIds: string[]; requestId: string };
    out: LockView;
  };
  'picker/watch-lock': { in: { token: string; requestId: string }; out: LockView };
  'picker/mark-handled': { in: { token: string; requestId: string; note: string }; out: LockView };
  'picker/closed': { in: { token: string }; out: null };

  'app/popup': { in: { tabId?: number }; out: PopupView };
  'app/current-page': { in: { tabId?: number }; out: CurrentPageView };
  /** `quiet`: not the agent's own look-up, so it does not become the last one. */
  'app/look-up': {
    in: { tid: string; sellerNick?: string; fresh?: boolean; quiet?: boolean };
    out: OrderView;
  };
  'app/open-detail': { in: { tid: string }; out: null };
  /** 在此网站启用: the browser's permission for this match pattern has just been given. */
  'app/allow-site': { in: { pattern: string }; out: null };
  'app/lock': {
    in: {
      tid: string;
      subOrderIds: string[];
      requestId: string;
      entry: LockEntry;
      sellerNick?: string;
      /** Typed by the agent where nobody else knows it. */
      buyerNick?: string;
    };
    out: LockView;
  };
  'app/watch-lock': { in: { requestId: string }; out: LockView };
  'app/mark-handled': { in: { requestId: string; note: string }; out: LockView };
  'app/history': { in: HistoryQuery; out: LockRecord[] };
  /** How many records are kept, and when the oldest was made (epoch ms). */
  'app/history-size': { in: Record<string, never>; out: HistorySize };
  /** Forgets every record but those under way and open questions; `gone` counts them. */
  'app/clear-history': { in: Record<string, never>; out: { gone: number } };

  'app/shops': { in: Record<string, never>; out: ShopView[] };
  /** `wasNick` names the shop that is edited; absent: a new one. Secret fields absent: kept. */
  'app/save-shop': {
    in: {
      wasNick?: string;
      shop: ShopForm;
      appSecret?: string;
      session?: string | null;
      confirmed?: boolean;
    };
    out: ShopView[];
  };
  'app/remove-shop': { in: { sellerNick: string }; out: ShopView[] };
  'app/order-shops': { in: { sellerNicks: string[] }; out: ShopView[] };
  'app/import-settings': {
    in: { text: string; passphrase?: string; confirmed?: boolean };
    out: ImportReport;
  };
  /** With a passphrase the file carries the secrets, encrypted; without one it carries none. */
  'app/export-settings': { in: { passphrase?: string }; out: { text: string } };
  'app/test-connection': { in: { sellerNick: string }; out: ConnectionTest };

  'app/custom-surfaces': { in: Record<string, never>; out: CustomSurface[] };
  /** The whole list, in order; `settings-invalid` names the surface and the field. */
  'app/save-custom-surfaces': { in: { surfaces: CustomSurface[] }; out: CustomSurface[] };

  'app/preferences': { in: Record<string, never>; out: Preferences };
  'app/set-preferences': { in: { preferences: Partial<Preferences> }; out: Preferences };

  'app/vault': { in: Record<string, never>; out: VaultView };
  'app/open-vault': { in: { passphrase: string }; out: VaultView };
  'app/close-vault': { in: Record<string, never>; out: VaultView };
  /** `passphrase` empty: back to the device key. `current` is needed while a passphrase is set. */
  'app/set-passphrase': { in: { passphrase: string; current?: string }; out: VaultView };
  'app/set-auto-close': { in: { idleMinutes: number; maxMinutes: number }; out: VaultView };
  /** Forgotten passphrase: secrets go, shops and journal stay. */
  'app/reset-vault': { in: Record<string, never>; out: VaultView };
  'app/diagnostics': { in: Record<string, never>; out: { text: string } };
}

export interface HistoryQuery {
  /** Epoch ms, inclusive; absent: everything kept. */
  from?: number;
  to?: number;
  sellerNick?: string;
  outcome?: Outcome;
}

export interface HistorySize {
  count: number;
  oldest?: number;
}

export type MessageName = keyof Messages;
export type MessageIn<N extends MessageName> = Messages[N]['in'];
export type MessageOut<N extends MessageName> = Messages[N]['out'];

/** What goes over the wire. `version` is the extension's: an old page must not talk to a new background. */
export interface Envelope<N extends MessageName = MessageName> {
  kind: 'order-lock';
  version: string;
  name: N;
  body: MessageIn<N>;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Background → everybody who looks. It carries no data: who cares asks again. */
export interface News {
  kind: 'order-lock-news';
  topic: 'locks' | 'orders' | 'page' | 'shops' | 'vault' | 'preferences';
  /** The tid it is about, for `locks` and `orders`; absent: all of them. */
  tid?: string;
}

/** Scripts that the detector asks for where they are needed; also their file names. */
export type DetectorPart = 'launcher' | 'order-pages';

/** Background → detector of one frame. */
export type DetectorCommand =
  | { kind: 'order-lock-detector'; command: 'open-active' }
  | { kind: 'order-lock-detector'; command: 'read-again' };
