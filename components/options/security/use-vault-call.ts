import { useState } from 'preact/hooks';
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

  const run = async <N extends VaultMessage>(name: N, body: MessageIn<N>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    const reply = await env.send(name, body);
    setBusy(false);
    if (reply.ok) onVault(reply.value);
    else setProblem(reply.problem);
    return reply.ok;
  };

  const sentenceOf = (found: Problem): string => {
    if (found.code !== 'wrong-passphrase') return sentence(found);
    const seconds = Number(found.detail?.seconds ?? 0);
    return seconds > 0 ? t.security.wrongWait(String(seconds)) : t.security.wrong;
  };
  return { run, isBusy, sentence: problem && sentenceOf(problem), clear: () => setProblem(undefined) };
}
