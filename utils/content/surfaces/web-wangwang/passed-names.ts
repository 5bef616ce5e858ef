import type { Settling } from '../contract';
import { createSettling } from '../settling';
import { namesGone } from './header';

/** The chat's settling also counts buyers whose chat was opened and left between two readings. */
export function createChatSettling(): Settling {
  const settling = createSettling();
  let passed: string[] = [];
  return {
    hear: (records) => void passed.push(...namesGone(records)),
    take(reading, now) {
      const settled = settling.take(reading, now, passed);
      passed = [];
      return settled;
    },
  };
}
