import { useEffect, useState } from 'preact/hooks';
import type { MessageIn } from '@/utils/messages/protocol';
import type { Problem, VaultView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { useProblemSentence } from '../parts/problem-note';

type VaultMessage =
  | 'app/open-vault'
  | 'app/close-vault'
  | 'app/set-passphrase'
  | 'app/set-auto-close'
  | 'app/reset-vault';

/** One change of the vault at a time, with what went wrong as a sentence. */
export function useVaultCall(onVault: (vault: VaultView) => void) {
  const { env, t } = useOptions();
  const sentence = useProblemSentence();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const wait = useWait();

  const run = async <N extends VaultMessage>(name: N, body: MessageIn<N>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    const reply = await env.send(name, body);
    setBusy(false);
    if (reply.ok) onVault(reply.value);
    else {
      setProblem(reply.problem);
      wait.start(Number(reply.problem.detail?.seconds ?? 0));
    }
    return reply.ok;
  };

  const sentenceOf = (found: Problem): string =>
    found.code === 'wrong-passphrase' ? t.security.wrong : sentence(found);
  return {
    run,
    isBusy,
    sentence: problem && sentenceOf(problem),
    /** Until a passphrase may be tried again. */
    secondsLeft: wait.seconds,
  };
}

const SECOND = 1000;

/** Whole seconds that are left, counted down on screen. */
function useWait(): { seconds: number; start(seconds: number): void } {
  const { env } = useOptions();
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const seconds = Math.max(0, Math.ceil((until - now) / SECOND));
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(env.now()), SECOND);
    return () => clearInterval(timer);
  }, [isWaiting, env]);
  return {
    seconds,
    start(wanted) {
      setNow(env.now());
      setUntil(env.now() + wanted * SECOND);
    },
  };
}
