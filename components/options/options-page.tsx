import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LanguageProvider } from '@/components/ui/texts';
import { useKeptFocus } from '@/components/ui/useKeptFocus';
import type { Preferences, ShopView } from '@/utils/messages/views';
import { type OptionsEnv, OptionsProvider, useOptions } from './env';
import { Navigation } from './navigation';
import { Waiting } from './parts/waiting';
import { type SectionId, sectionOf } from './section-ids';
import { AboutSection } from './sections/about-section';
import { DiagnosticsSection } from './sections/diagnostics-section';
import { GeneralSection } from './sections/general-section';
import { RepliesSection } from './sections/replies-section';
import { ShortcutsSection } from './sections/shortcuts-section';
import { SecuritySection } from './security/security-section';
import { ShopsScreen } from './shops/shops-screen';
import { SurfacesSection } from './surfaces/surfaces-section';
import { type Answer, useAnswer } from './use-background';
import { useReturnedFocus } from './use-returned-focus';

interface Props {
  env: OptionsEnv;
  /** Address part after #: the section to begin with. */
  initialSection?: string;
  /** Called with each change of section, for the address. */
  onSection?(section: SectionId): void;
  /** Called when language or theme are known, for the document. */
  onPreferences?(preferences: Preferences): void;
}

/** The whole options page. Language and theme follow the preferences as soon as they are known. */
export function OptionsPage({ env, ...rest }: Props) {
  useKeptFocus();
  useReturnedFocus();
  return (
    <OptionsProvider value={{ env, language: env.language }}>
      <WithPreferences env={env} {...rest} />
    </OptionsProvider>
  );
}

function WithPreferences({ env, initialSection, onSection, onPreferences }: Props) {
  const preferences = useAnswer('app/preferences', {}, 'preferences');
  const { value } = preferences;
  const language = value?.language ?? env.language;
  useEffect(() => value && onPreferences?.(value), [value, onPreferences]);
  return (
    <OptionsProvider value={{ env, language }}>
      <LanguageProvider value={language}>
        <Frame preferences={preferences} initialSection={initialSection ?? ''} onSection={onSection} />
      </LanguageProvider>
    </OptionsProvider>
  );
}

interface FrameProps {
  preferences: Answer<Preferences>;
  initialSection: string;
  onSection?: ((section: SectionId) => void) | undefined;
}

function Frame({ preferences, initialSection, onSection }: FrameProps) {
  const { t } = useOptions();
  const shops = useAnswer('app/shops', {}, 'shops');
  const [section, setSection] = useState<SectionId>(() => sectionOf(initialSection));
  const go = (next: SectionId): void => {
    setSection(next);
    onSection?.(next);
  };
  return (
    <div class="opt-page">
      <Navigation section={section} shopCount={shops.value?.length ?? 0} onGo={go} />
      <main class="opt-main" aria-label={t.frame[section]}>
        <Section section={section} shops={shops} preferences={preferences} />
      </main>
    </div>
  );
}

interface SectionProps {
  section: SectionId;
  shops: Answer<ShopView[]>;
  preferences: Answer<Preferences>;
}

function Section({ section, shops, preferences }: SectionProps): ComponentChildren {
  const { t } = useOptions();
  const change = usePreferencesChange(preferences);
  if (!preferences.value) {
    return <Waiting title={t.frame[section]} problem={preferences.problem} onRetry={preferences.reload} />;
  }
  const forPreferences = { preferences: preferences.value, onChange: change };
  switch (section) {
    case 'shops':
      return <ShopsScreen shops={shops} />;
    case 'general':
      return <GeneralSection {...forPreferences} />;
    case 'replies':
      return <RepliesSection {...forPreferences} />;
    case 'shortcuts':
      return <ShortcutsSection />;
    case 'security':
      return <SecuritySection shops={shops} {...forPreferences} />;
    case 'surfaces':
      return <SurfacesSection />;
    case 'diagnostics':
      return <DiagnosticsSection />;
    case 'about':
      return <AboutSection />;
  }
}

/** Changes show at once; what the background made of them follows. */
function usePreferencesChange({
  value,
  set,
  reload,
}: Answer<Preferences>): (change: Partial<Preferences>) => void {
  const { env } = useOptions();
  return (change) => {
    if (value) set({ ...value, ...change });
    void env.send('app/set-preferences', { preferences: change }).then((reply) => {
      if (reply.ok) set(reply.value);
      else reload();
    });
  };
}
