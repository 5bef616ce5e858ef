import type { Arming } from '@/components/order/arming/arming';
import { createScreen, type OwnPage } from '@/components/screen/screen';
import type { LockEntry } from '@/utils/domain/lock';
import type { DraftStorage } from './half-typed';

/** The popup, the side panel, and the popup in a tab. */
export interface PopupScreen extends OwnPage {
  /** The entry under which locks of this view are recorded. */
  entry: LockEntry;
  /** Keeps a half-typed number while the view is closed. */
  drafts: DraftStorage;
  /** Decides when a confirm button may be pressed. */
  arming: Arming;
  /** Requests access to the pages of this origin. Must run inside a click. */
  allowSite(origin: string): Promise<boolean>;
  /** Text of the clipboard; undefined without the permission. */
  readClipboard(): Promise<string | undefined>;
  /** Moves this view beside the page; undefined if it already is there, or cannot be. */
  pin: (() => void) | undefined;
}

export const { Provider: PopupScreenProvider, use: usePopupScreen } = createScreen<PopupScreen>();
