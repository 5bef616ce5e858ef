import { useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import type { Reply } from '@/utils/messages/protocol';
import type { LockView } from '@/utils/messages/views';

export interface Ask {
  isBusy: boolean;
  problem: Problem | undefined;
  /** `isNew`: the request makes a new record. */
  run: (ask: () => Promise<Reply<LockView>>, isNew: boolean) => void;
}

/** One request at a time; a result goes to the page, a problem stays here. */
export function useAsk(changed: (lock: LockView, isNew: boolean) => void): Ask {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run: Ask['run'] = async (ask, isNew) => {
    if (isBusy) return;
    setBusy(true);
    const reply = await ask();
    setBusy(false);
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) changed(reply.value, isNew);
  };
  return { isBusy, problem, run: (ask, isNew) => void run(ask, isNew) };
}
