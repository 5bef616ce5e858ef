import { useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import { useOptions } from '../options-screen';

export type Clearing =
  | { phase: 'idle' }
  /** `of`: how many there are to clear, if known. */
  | { phase: 'clearing'; gone: number; of: number | undefined }
  | { phase: 'done'; gone: number }
  /** It stopped midway: what was deleted stays deleted. */
  | { phase: 'stopped'; gone: number; problem: Problem };

/** A background that was suspended in the middle is awake with the next message. */
const TRIES = 3;

/**
 * Empties the journal some hundred records with each message: no other message waits long behind one, and what has been
 * cleared is known whatever happens to the rest.
 */
export function useClearing(onEnd: () => void): {
  clearing: Clearing;
  clear(count: number | undefined): Promise<void>;
} {
  const { screen } = useOptions();
  const [clearing, setClearing] = useState<Clearing>({ phase: 'idle' });

  const step = async (after: string | undefined) => {
    const body = after === undefined ? {} : { after };
    let reply = await screen.send('app/clear-history', body);
    for (let tries = 1; !reply.ok && tries < TRIES; tries += 1)
      reply = await screen.send('app/clear-history', body);
    return reply;
  };

  return {
    clearing,
    async clear(of) {
      let gone = 0;
      let after: string | undefined;
      do {
        setClearing({ phase: 'clearing', gone, of });
        const reply = await step(after);
        if (!reply.ok) {
          setClearing({ phase: 'stopped', gone, problem: reply.problem });
          return onEnd();
        }
        gone += reply.value.gone;
        after = reply.value.next;
      } while (after !== undefined);
      setClearing({ phase: 'done', gone });
      onEnd();
    },
  };
}
