import { Button } from '@/components/ui/Button';
import { useTexts } from '@/components/ui/texts';
import { common } from '@/utils/i18n/common';
import { type PickerTexts, picker as words } from '@/utils/i18n/picker';
import type { Problem, ProblemCode } from '@/utils/messages/views';
import type { PickerEnv } from './env';

export interface ProblemActionsProps {
  problem: Problem;
  env: PickerEnv;
  token: string;
  retry: (fresh: boolean) => void;
}

type Way = 'picker/open-popup' | 'picker/open-options';

/** What helps with what. The popup asks for passphrase, nick and shop: nothing of that is typed into a page. */
const WAYS: Partial<Record<ProblemCode, { to: Way; text: keyof PickerTexts }>> = {
  'vault-closed': { to: 'picker/open-popup', text: 'openVault' },
  'masked-nick': { to: 'picker/open-popup', text: 'inPopup' },
  'no-buyer': { to: 'picker/open-popup', text: 'inPopup' },
  'shop-unclear': { to: 'picker/open-popup', text: 'inPopup' },
  'no-access': { to: 'picker/open-options', text: 'openOptions' },
};

const RETRY: readonly ProblemCode[] = [
  'unreachable',
  'no-answer',
  'order-not-found',
  'lookup-refused',
  'internal',
];

export function ProblemActions({ problem, env, token, retry }: ProblemActionsProps) {
  const t = useTexts(words);
  const c = useTexts(common);
  const way = WAYS[problem.code];
  if (way)
    return (
      <Button size="small" onClick={() => void env.send(way.to, { token })}>
        {t[way.text]}
      </Button>
    );
  return RETRY.includes(problem.code) && problem.detail?.asked !== 'lock' ? (
    <Button size="small" icon="refresh" onClick={() => retry(true)}>
      {c.retry}
    </Button>
  ) : null;
}
