import { useOptions } from '../env';
import { PageHead } from '../parts/page-head';
import { SettingCard } from '../parts/setting-row';

/** What this is, what it cannot do, which version. */
export function AboutSection() {
  const { env, t } = useOptions();
  const facts = [
    [t.general.product, t.general.productValue],
    [t.general.version, env.version],
    [t.general.browser, env.browserName],
  ];
  return (
    <>
      <PageHead title={t.frame.about} intro={t.general.aboutText} />
      <div class="opt-cards opt-cards-one">
        <SettingCard title={t.general.limitsTitle}>
          <ul class="opt-limits">
            {t.general.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </SettingCard>
        <SettingCard title={t.general.version}>
          <dl class="opt-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </SettingCard>
      </div>
    </>
  );
}
