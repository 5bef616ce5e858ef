import type { HistoryQuery, HistorySize } from '@/utils/domain/history-query';
import type { CodeMeaning, LockRecord } from '@/utils/domain/lock';
import type { Problem } from '@/utils/domain/problem';
import type { Mark } from '@/utils/locks/marks';
import type { News } from '@/utils/messages/news';
import type { ChatReply, Reply } from '@/utils/messages/protocol';
import type { Preferences, ShopBadge, VaultView } from '@/utils/messages/views';

/** What the handlers need of the other parts; `create-background.ts` connects them. */

export interface LockPort {
  get(requestId: string): Promise<LockRecord | undefined>;
  mark(requestId: string, mark: Mark): Promise<LockRecord | Problem>;
  byTid(tid: string): Promise<LockRecord[]>;
  /** Those of many orders, read in one go; an order without any is left out. */
  byTids(tids: string[]): Promise<Map<string, LockRecord[]>>;
  openQuestions(): Promise<LockRecord[]>;
  underWay(): Promise<LockRecord[]>;
  openWork(hours: number): Promise<LockRecord[]>;
  recent(limit: number): Promise<LockRecord[]>;
  lockedToday(): Promise<number>;
  query(query: HistoryQuery): Promise<LockRecord[]>;
  size(): Promise<HistorySize>;
  /** Deletes some finished locks; `next`: where to continue. */
  clear(after?: string): Promise<{ gone: number; next?: string | undefined }>;
  meaning(code: string, subCode?: string): CodeMeaning | undefined;
}

export interface ShopPort {
  badges(): Promise<ShopBadge[]>;
  defaultShop(): Promise<string | undefined>;
}

/** 到 ERP 查. */
export interface ErpPort {
  get(sellerNick: string): Promise<{ erpUrl: string } | undefined>;
}

export interface VaultPort {
  view(): Promise<VaultView>;
}

export interface PreferencePort {
  get(): Promise<Preferences>;
}

/** The few browser calls that handlers make. */
export interface BrowserPort {
  /** Asks the content script that has opened it whether the picker is plainly visible; false if there is no answer. */
  isPickerVisible(tabId: number, frameId: number, token: string): Promise<boolean>;
  closePicker(tabId: number, frameId: number, token: string): void;
  /**
   * The style sheet that makes the extension's elements visible, and is removed with the extension
   * (docs/decisions/0011).
   */
  insertSheet(tabId: number, frameId: number): Promise<void>;
  /** Asks the detector of one frame to read its page again now. `gone`: there is none any more. */
  readAgain(tabId: number, frameId: number): Promise<'read' | 'gone' | 'silent'>;
  /**
   * Puts the text into the chat's input of one frame, while the chat is this buyer's; without a reply it only checks
   * whether there is an input. False if there is no answer.
   */
  fillChat(tabId: number, frameId: number, reply?: ChatReply): Promise<boolean>;
  openTab(url: string, beside?: number): Promise<void>;
  openPopupWindow(query: string): Promise<void>;
  /** `link`: what it should show, as in utils/messages/options-link.ts. */
  openOptions(link?: string): Promise<void>;
  /** The tab whose page the popup is about: `tabId`, else the active one, else (for a page in a tab) the last used. */
  pageTab(tabId: number | undefined, askedFrom: number | undefined): Promise<PageTab | undefined>;
  /** Notifies every screen; with `tabId`, of all pages only those of this tab. */
  tell(news: Omit<News, 'kind'>, tabId?: number): void;
}

export interface PageTab {
  tabId: number;
  title?: string;
  url?: string;
}

export const done = <T>(value: T): Reply<T> => ({ ok: true, value });
export const failed = (problem: Problem): Reply<never> => ({ ok: false, problem });
