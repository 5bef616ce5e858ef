import { Icon } from '@/components/ui/icon';
import type { HistorySize } from '@/utils/domain/history-query';
import type { ShopView, VaultView } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { SettingCard, SettingRow } from '../parts/setting-row';
import type { PreferencesProps } from '../preferences-context';
import { type Answer, useAnswer } from '../use-background';
import { AutoCloseCard } from './auto-close-card';
import { ownHosts } from './own-hosts';
import { PassphraseRow } from './passphrase-row';
import { PermissionsCard } from './permissions-card';
import { RecordsCard } from './records-card';
import { ResetVault } from './reset-vault';
import { RulesCard } from './rules-card';
import { type VaultProps, VaultState } from './vault-state';

interface Props extends PreferencesProps {
  shops: Answer<ShopView[]>;
}

/** The key vault, page-side protections, optional browser permissions, and what is stored where. */
export function SecuritySection(props: Props) {
  const { t } = useOptions();
  const answer = useAnswer('app/vault', {}, 'vault');
  const size = useAnswer('app/history-size', {}, 'locks');
  const isHere = [answer, size, props.shops].every(({ value, problem }) => value || problem);
  return (
    <>
      <PageHead title={t.frame.security} intro={t.security.intro} />
      {answer.problem && <ProblemNote problem={answer.problem} />}
      {/* All at once: a card that arrives late would move the others under the pointer. */}
      {isHere && <Cards answer={answer} size={size} {...props} />}
    </>
  );
}

interface CardsProps extends Props {
  answer: Answer<VaultView>;
  size: Answer<HistorySize>;
}

function Cards({ answer, size, shops, ...forPreferences }: CardsProps) {
  const vault = answer.value;
  return (
    <>
      <div class="opt-cards">
        <div class="opt-stack">
          {vault && <VaultCards vault={vault} onVault={answer.set} />}
          <RulesCard {...forPreferences} />
          <PermissionsCard hosts={ownHosts(shops.value ?? [])} />
        </div>
        <div class="opt-stack">
          <PageRules />
          <RecordsCard size={size.value} onCleared={size.reload} {...forPreferences} />
        </div>
      </div>
      <WhereTable hasPassphrase={vault?.state !== 'no-passphrase'} />
    </>
  );
}

function VaultCards(props: VaultProps) {
  const { t } = useOptions();
  const { vault } = props;
  return (
    <>
      <SettingCard title={t.security.vault} note={protection(vault, t.security)}>
        <VaultState {...props} />
        <PassphraseRow {...props} />
        <ResetVault {...props} />
      </SettingCard>
      {vault.state !== 'no-passphrase' && <AutoCloseCard {...props} />}
    </>
  );
}

/** What cannot be turned off. */
function PageRules() {
  const { t } = useOptions();
  return (
    <SettingCard title={t.security.pageTitle} note={t.security.always}>
      {t.security.pageRules.map(([title, help]) => (
        <SettingRow key={title} title={title} help={help}>
          <Icon name="check" size={16} />
        </SettingRow>
      ))}
    </SettingCard>
  );
}

function protection(vault: VaultView, t: { withPassphrase: string; withoutPassphrase: string }): string {
  return vault.state === 'no-passphrase' ? t.withoutPassphrase : t.withPassphrase;
}

function WhereTable({ hasPassphrase }: { hasPassphrase: boolean }) {
  const { t } = useOptions();
  const { rows, whoWithoutPassphrase } = t.security;
  const [[what = '', where = ''] = [], ...others] = rows;
  const shown = hasPassphrase ? rows : [[what, where, whoWithoutPassphrase], ...others];
  return (
    <SettingCard title={t.security.whereTitle}>
      <table class="opt-table">
        <thead>
          <tr>
            <th scope="col">{t.security.what}</th>
            <th scope="col">{t.security.where}</th>
            <th scope="col">{t.security.who}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row[0]}>
              {row.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SettingCard>
  );
}
