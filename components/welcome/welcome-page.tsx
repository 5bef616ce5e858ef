import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ReadyChecks } from '@/components/setup/ready-checks';
import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import { Segments } from '@/components/ui/segments';
import { LanguageProvider, useTexts } from '@/components/ui/texts';
import { useKeptFocus } from '@/components/ui/use-kept-focus';
import { LANGUAGE_CHOICES } from '@/utils/i18n/language';
import { welcome } from '@/utils/i18n/welcome';
import { addShopLink, IMPORT_LINK } from '@/utils/messages/options-link';
import { SampleChat } from './sample-chat';
import type { WelcomeScreen } from './welcome-screen';

type Role = 'agent' | 'admin';

interface Props {
  screen: WelcomeScreen;
  /** The user came for the sample chat. */
  goesToTry?: boolean;
}

/** The first page after installation: for the agent, and for the person who sets the shop up. */
export function WelcomePage({ screen, goesToTry = false }: Props) {
  useKeptFocus();
  useEffect(() => {
    if (goesToTry) toTry();
  }, [goesToTry]);
  const [language, setLanguage] = useState(screen.language);
  useEffect(() => screen.onLanguage(language), [screen, language]);
  return (
    <LanguageProvider value={language}>
      <main class="wel-page">
        <p class="wel-language">
          <Segments
            name="language"
            label="语言 Language"
            value={language}
            options={LANGUAGE_CHOICES}
            onChange={setLanguage}
          />
        </p>
        <Welcome screen={screen} />
      </main>
    </LanguageProvider>
  );
}

function toTry(): void {
  const place = document.getElementById('try');
  place?.scrollIntoView?.({ block: 'start' });
  place?.querySelector<HTMLElement>('.wel-order button')?.focus({ preventScroll: true });
}

function Welcome({ screen }: { screen: WelcomeScreen }) {
  const t = useTexts(welcome);
  const [role, setRole] = useState<Role>('agent');
  return (
    <>
      <header class="wel-head">
        <Mark size={40} />
        <div>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
      </header>
      <p class="wel-role">
        <span>{t.who}</span>
        <Segments
          name="role"
          label={t.who}
          value={role}
          options={[
            { value: 'agent', label: t.agent },
            { value: 'admin', label: t.admin },
          ]}
          onChange={setRole}
        />
      </p>
      <div class="wel-cards">
        {role === 'admin' && <AdminCards screen={screen} />}
        <Card title={t.readyTitle}>
          <ReadyChecks port={screen} />
        </Card>
        {role === 'agent' && <AgentCard screen={screen} />}
      </div>
      <SampleChat screen={screen} />
    </>
  );
}

function AdminCards({ screen }: { screen: WelcomeScreen }) {
  const t = useTexts(welcome);
  return (
    <>
      <Card title={t.adminTitle}>
        <p>{t.adminText}</p>
        <p class="wel-buttons">
          <Button kind="primary" icon="plus" onClick={() => screen.openOptions(addShopLink())}>
            {t.add}
          </Button>
          <Button icon="upload" onClick={() => screen.openOptions(IMPORT_LINK)}>
            {t.import}
          </Button>
          <Button kind="link" onClick={toTry}>
            {t.tryFirst}
          </Button>
        </p>
      </Card>
      <Card title={t.seatsTitle}>
        <p>{t.seatsText}</p>
        <p class="wel-buttons">
          <Button icon="options" onClick={() => screen.openOptions('shops')}>
            {t.options}
          </Button>
        </p>
      </Card>
    </>
  );
}

function AgentCard({ screen }: { screen: WelcomeScreen }) {
  const t = useTexts(welcome);
  const [isCopied, setCopied] = useState(false);
  return (
    <Card title={t.shopTitle}>
      <p>{t.shopText}</p>
      <blockquote class="wel-ask">{t.ask}</blockquote>
      <p class="wel-buttons">
        <Button icon="upload" onClick={() => screen.openOptions(IMPORT_LINK)}>
          {t.import}
        </Button>
        <Button icon="copy" onClick={() => void screen.copy(t.ask).then(setCopied)}>
          {t.copyAsk}
        </Button>
        <span role="status">{isCopied && t.copied}</span>
      </p>
    </Card>
  );
}

function Card({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="wel-card">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
