import { createScreen, type PickerMessage, type Screen } from '@/components/screen/screen';

/** The picker in its frame: it sends only `picker/…` messages, each with its token. */
export interface PickerScreen extends Screen<PickerMessage> {
  /** Calls `run` once the extension has been updated or unloaded; returns a function that stops it. */
  onOutdated(run: () => void): () => void;
  /** Calls `run` once no key is held. */
  afterRelease(run: () => void): void;
  /** Opens another order of the page instead of this one. */
  openOther(tid: string): void;
  /** Tells the host whether a lock is in progress, so that it can say so if the extension is unloaded. */
  lockIsOut(isOut: boolean): void;
  close(): void;
  /** Absent if it has a place of its own. */
  move?: PickerMove | undefined;
}

/** Moves the picker in the page around. */
export interface PickerMove {
  /** So far from where it is now; `isDone`: and leaves it there. */
  by(x: number, y: number, isDone: boolean): void;
  /** Into its own place. */
  back(): void;
  /** Calls back each time that it has been put somewhere; returns how to stop. */
  onPut(run: () => void): () => void;
}

export const { Provider: PickerScreenProvider, use: usePickerScreen } = createScreen<PickerScreen>();
