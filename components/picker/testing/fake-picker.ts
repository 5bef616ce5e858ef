import { type Answers, type FakeScreen, fakeScreen } from '@/components/screen/testing/fake-screen';
import type { PickerScreen } from '../picker-screen';

type FakePicker = FakeScreen &
  PickerScreen & {
    /** Orders requested through `openOther`. */
    others: string[];
    /** Simulates that the extension is unloaded. */
    end: () => void;
  };

/** A picker screen without a browser, for tests and the gallery. */
export function fakePicker(answers: Answers, own: Partial<PickerScreen> = {}): FakePicker {
  const others: string[] = [];
  const listeners = new Set<() => void>();
  return {
    ...fakeScreen(answers, 'pickers'),
    others,
    end: () => {
      for (const listener of listeners) listener();
    },
    onOutdated: (run) => {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    afterRelease: (run) => run(),
    openOther: (tid) => others.push(tid),
    lockIsOut: () => {},
    close: () => {},
    move: { by: () => {}, back: () => {}, onPut: () => () => {} },
    ...own,
  };
}
