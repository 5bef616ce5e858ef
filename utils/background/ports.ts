import type { DetectorPart, HistoryQuery, HistorySize, News, Reply } from '@/utils/messages/protocol';
import type {
  CodeMeaning,
  Language,
  Preferences,
  Problem,
  ShopBadge,
  VaultView,
} from '@/utils/messages/views';
import type { LockRecord } from '@/utils/orders/lock';

/** What the handlers need of the parts behind them; `create-background.ts` joins them. */

export interface LockPort {
  get(requestId: string): Promise<LockRecord | undefined>;
  markHandled(requestId: string, note: string): Promise<LockRecord | Problem>;
  byTid(tid: string): Promise<LockRecord[]>;
  openQuestions(): Promise<LockRecord[]>;
  underWay(): Promise<LockRecord[]>;
  recent(limit: number): Promise<LockRecord[]>;
  lockedToday(): Promise<number>;
  query(query: HistoryQuery): Promise<LockRecord[]>;
  size(): Promise<HistorySize>;
  /** Returns how many finished locks were forgotten. */
  prune(retentionDays: number): Promise<number>;
  meaning(code: string, subCode?: string): CodeMeaning | undefined;
}

export interface ShopPort {
  badges(): Promise<ShopBadge[]>;
  defaultShop(): Promise<string | undefined>;
}

export interface VaultPort {
  view(): Promise<VaultView>;
}

export interface PreferencePort {
  get(): Promise<Preferences>;
}

/** The few browser calls that handlers make. */
export interface BrowserPort {
  injectPicker(tabId: number, frameId: number, language: Language): Promise<void>;
  injectPart(part: DetectorPart, tabId: number, frameId: number): Promise<void>;
  /** Asks the detector of one frame to read its page again now; false when nobody answers there. */
  readAgain(tabId: number, frameId: number): Promise<boolean>;
  openTab(url: string, beside?: number): Promise<void>;
  openPopupWindow(query: string): Promise<void>;
  openOptions(): Promise<void>;
  /** The tab whose page the popup is about: `tabId`, else the active one, else (for a page in a tab) the last used. */
  pageTab(tabId: number | undefined, askedFrom: number | undefined): Promise<PageTab | undefined>;
  /** Tells every screen; with `tabId`, of all pages only those of this tab. */
  tell(news: Omit<News, 'kind'>, tabId?: number): void;
}

export interface PageTab {
  tabId: number;
  title?: string;
  url?: string;
}

export const done = <T>(value: T): Reply<T> => ({ ok: true, value });
export const failed = (problem: Problem): Reply<never> => ({ ok: false, problem });
