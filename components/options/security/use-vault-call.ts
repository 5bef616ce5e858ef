import { useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import type { MessageIn } from '@/utils/messages/protocol';
import type { VaultView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { useProblemSentence } from '../parts/problem-note';
import { useSecondsUntil } from '../use-wait';

type VaultMessage =
  | 'app/open-vault'
  | 'app/close-vault'
  | 'app/set-passphrase'
  | 'app/set-auto-close'
  | 'app/reset-vault';

/**
 * One change of the vault at a time, with its error as a message. `nextTryAt`: from an attempt before this page was
 * opened.
 */
export function useVaultCall(onVault: (vault: VaultView) => void, nextTryAt = 0) {
  const { screen, t } = useOptions();
  const sentence = useProblemSentence();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [until, setUntil] = useState(nextTryAt);
  const secondsLeft = useSecondsUntil(until);

  const run = async <N extends VaultMessage>(name: N, body: MessageIn<N>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    const reply = await screen.send(name, body);
    setBusy(false);
    if (reply.ok) onVault(reply.value);
    else {
      setProblem(reply.problem);
      setUntil(screen.now() + Number(reply.problem.detail?.seconds ?? 0) * 1000);
    }
    return reply.ok;
  };

  const sentenceOf = (found: Problem): string =>
    found.code === 'wrong-passphrase' ? t.security.wrong : sentence(found);
  return {
    run,
    isBusy,
    sentence: problem && sentenceOf(problem),
    /** Until the next passphrase attempt is allowed. */
    secondsLeft,
  };
}
