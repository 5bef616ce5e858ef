import type { IconName } from '@/components/ui/icon';
import { GreyBand } from '@/components/ui/outcome-band';
import { useLanguage } from '@/components/ui/texts';
import type { Problem, ProblemCode } from '@/utils/domain/problem';
import { problemText } from '@/utils/i18n/problems';

const ICON: Partial<Record<ProblemCode, IconName>> = {
  'no-shop': 'shop',
  'shop-missing': 'shop',
  'shop-unclear': 'shop',
  'other-shop': 'shop',
  'vault-closed': 'key',
  'wrong-passphrase': 'key',
  'passphrase-required': 'key',
  'sign-method-weak': 'shield',
  'masked-nick': 'user',
  'no-buyer': 'user',
  'owner-unknown': 'user',
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
