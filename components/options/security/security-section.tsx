import { Icon } from '@/components/ui/Icon';
import type { VaultView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { PageHead } from '../parts/page-head';
import { ProblemNote } from '../parts/problem-note';
import { SettingCard, SettingRow } from '../parts/setting-row';
import type { PreferencesProps } from '../sections/general-section';
import { type Answer, useAnswer } from '../use-background';
import { AutoCloseCard } from './auto-close-card';
import { PassphraseRow } from './passphrase-row';
import { PermissionsCard } from './permissions-card';
import { RecordsCard } from './records-card';
import { ResetVault } from './reset-vault';
import { VaultState } from './vault-state';

type VaultAnswer = Answer<VaultView>;

/** The key vault, what guards the page side, what the browser may be asked for, and what is kept where. */
export function SecuritySection(forPreferences: PreferencesProps) {
  const { t } = useOptions();
  const answer = useAnswer('app/vault', {}, 'vault');
  return (
    <>
      <PageHead title={t.security.title} intro={t.security.intro} />
      {answer.problem && <ProblemNote problem={answer.problem} />}
      {/* All at once: a card that comes late would move the others under the pointer. */}
      {(answer.value || answer.problem) && <Cards answer={answer} {...forPreferences} />}
    </>
  );
}

function Cards({ answer, ...forPreferences }: PreferencesProps & { answer: VaultAnswer }) {
  const { t } = useOptions();
  const vault = answer.value;
  return (
    <>
      <div class="opt-cards">
        {vault && (
          <div class="opt-stack">
            <SettingCard title={t.security.vault} note={protection(vault, t.security)}>
              <VaultState vault={vault} onVault={answer.set} />
              <PassphraseRow vault={vault} onVault={answer.set} />
              <ResetVault vault={vault} onVault={answer.set} />
            </SettingCard>
            {vault.state !== 'no-passphrase' && <AutoCloseCard vault={vault} onVault={answer.set} />}
          </div>
        )}
        <SettingCard title={t.security.pageTitle} note={t.security.always}>
          {t.security.pageRules.map(([title, help]) => (
            <SettingRow key={title} title={title} help={help}>
              <Icon name="check" size={16} />
            </SettingRow>
          ))}
        </SettingCard>
        <PermissionsCard {...forPreferences} />
        <RecordsCard {...forPreferences} />
      </div>
      <WhereTable />
    </>
  );
}

function protection(vault: VaultView, t: { withPassphrase: string; withoutPassphrase: string }): string {
  return vault.state === 'no-passphrase' ? t.withoutPassphrase : t.withPassphrase;
}

function WhereTable() {
  const { t } = useOptions();
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
          {t.security.rows.map((row) => (
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
