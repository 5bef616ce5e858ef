import { Button } from '@/components/ui/button';
import { useGo } from '../go';
import { useOptions } from '../options-screen';
import { PageHead } from '../parts/page-head';
import { SettingCard } from '../parts/setting-row';

/** How it is used, what is new, what it cannot do, whom to ask, which version. */
export function AboutSection() {
  const { screen, t } = useOptions();
  const go = useGo();
  const facts = [
    [t.general.product, t.general.productValue],
    [t.general.version, screen.version],
    [t.general.browser, screen.browserName],
  ];
  return (
    <>
      <PageHead title={t.frame.about} intro={t.general.aboutText} />
      <div class="opt-cards opt-cards-one">
        <SettingCard title={t.about.manual}>
          <List items={t.about.manualSteps} />
          <p class="opt-card-text opt-buttons">
            <Button onClick={() => screen.openPage('welcome', 'try')}>{t.about.tryIt}</Button>
            <Button onClick={() => go('shortcuts')}>{t.about.keys}</Button>
          </p>
        </SettingCard>
        <SettingCard title={t.about.news} note={screen.version}>
          <List items={t.about.newsItems} />
        </SettingCard>
        <SettingCard title={t.general.limitsTitle}>
          <List items={t.general.limits} />
        </SettingCard>
        <SettingCard title={t.about.contact}>
          <p class="opt-card-text">{t.about.contactText}</p>
          <p class="opt-card-text opt-buttons">
            <Button icon="pulse" onClick={() => go('diagnostics')}>
              {t.about.toDiagnostics}
            </Button>
          </p>
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

function List({ items }: { items: readonly string[] }) {
  return (
    <ul class="opt-limits">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
