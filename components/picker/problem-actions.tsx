import { Button } from '@/components/ui/button';
import { useTexts } from '@/components/ui/texts';
import type { Problem, ProblemCode } from '@/utils/domain/problem';
import { common } from '@/utils/i18n/common';
import { type PickerTexts, picker as words } from '@/utils/i18n/picker';
import { usePickerScreen } from './picker-screen';

interface ProblemActionsProps {
  problem: Problem;
  token: string;
  retry: (fresh: boolean) => void;
}

type Way = 'picker/open-popup' | 'picker/open-options';

/** The action for each problem. The popup asks for passphrase, nick and shop: these are never typed inside a page. */
const WAYS: Partial<Record<ProblemCode, { to: Way; text: keyof PickerTexts }>> = {
  'vault-closed': { to: 'picker/open-popup', text: 'openVault' },
  'masked-nick': { to: 'picker/open-popup', text: 'inPopup' },
  'no-buyer': { to: 'picker/open-popup', text: 'inPopup' },
  'owner-unknown': { to: 'picker/open-popup', text: 'inPopup' },
  'shop-unclear': { to: 'picker/open-popup', text: 'inPopup' },
  'no-access': { to: 'picker/open-options', text: 'openOptions' },
  'sign-method-weak': { to: 'picker/open-options', text: 'openOptions' },
  'passphrase-required': { to: 'picker/open-options', text: 'openOptions' },
};

const RETRY: readonly ProblemCode[] = [
  'unreachable',
  'answer-unreadable',
  'no-answer',
  'order-not-found',
  'lookup-refused',
  'internal',
];

export function ProblemActions({ problem, token, retry }: ProblemActionsProps) {
  const { send } = usePickerScreen();
  const t = useTexts(words);
  const c = useTexts(common);
  const way = WAYS[problem.code];
  if (way)
    return (
      <Button size="small" onClick={() => void send(way.to, { token })}>
        {t[way.text]}
      </Button>
    );
  return RETRY.includes(problem.code) && problem.detail?.asked !== 'lock' ? (
    <Button size="small" icon="refresh" onClick={() => retry(true)}>
      {c.retry}
    </Button>
  ) : null;
}
