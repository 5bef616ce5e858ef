import type { IconName } from '@/components/ui/Icon';
import { GreyBand } from '@/components/ui/OutcomeBand';
import { useLanguage } from '@/components/ui/texts';
import { problemText } from '@/utils/i18n/problems';
import type { Problem, ProblemCode } from '@/utils/messages/views';

const ICON: Partial<Record<ProblemCode, IconName>> = {
  'no-shop': 'shop',
  'shop-missing': 'shop',
  'shop-unclear': 'shop',
  'other-shop': 'shop',
  'vault-closed': 'key',
  'wrong-passphrase': 'key',
  'masked-nick': 'user',
  'no-buyer': 'user',
  'other-buyer': 'user',
  'buyer-changed': 'user',
  'order-not-found': 'search',
  'no-sub-orders': 'search',
  'no-session': 'search',
  'lookup-refused': 'search',
  outdated: 'refresh',
  'no-answer': 'refresh',
};

/** The grey band: no answer of the ERP, so no colour of an outcome. */
export function ProblemBand({ problem }: { problem: Problem }) {
  const { title, next } = problemText(problem, useLanguage());
  return (
    <GreyBand icon={ICON[problem.code] ?? 'warning'} title={title}>
      {next}
    </GreyBand>
  );
}
