import type { Problem } from '@/utils/domain/problem';
import type { KnownSurface } from '@/utils/domain/surfaces';
import type { ManagedPreference, ShopView, VaultView } from './views';

/** What the background knows of this seat, for 诊断. A part that is absent could not be read. */
export interface SeatFacts {
  policy: PolicyView;
  storage: { database: number; settings: number } | { problem: Problem };
  shops?: ShopView[] | undefined;
  vault?: VaultView | undefined;
  journal?: JournalView | undefined;
  /** False: the computer's clock has jumped, and no gateway has confirmed the time since. */
  isClockSure?: boolean | undefined;
  /** Since the browser was started. */
  unrecognised: UnrecognisedPage[];
}

/** Part of a policy: a preference by its name, or one of these. */
export type PolicyPart = ManagedPreference | 'shops' | 'customSurfaces' | 'welcomePage';

export interface PolicyView {
  /** `newer`: of a version that this program does not know; nothing of it is used. */
  state: 'none' | 'read' | 'newer';
  /** When it was read, epoch ms. */
  at: number;
  /** What is in effect here. */
  set: PolicyPart[];
  /** What is in the policy and could not be understood. */
  ignored: PolicyPart[];
  shops: number;
}

export interface JournalView {
  count: number;
  /** Under way, or unknown and not handled. */
  unfinished: number;
  /** Epoch ms. */
  oldestUnfinished?: number | undefined;
}

/** Pages whose address is known, and on which nothing known was found. */
export interface UnrecognisedPage {
  surface: KnownSurface;
  /** Epoch ms, the last time. */
  at: number;
}
