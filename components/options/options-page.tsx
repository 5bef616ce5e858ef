import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LanguageProvider, useLanguage } from '@/components/ui/texts';
import { useKeptFocus } from '@/components/ui/use-kept-focus';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { type ShopsTask, shopsTaskOf } from '@/utils/messages/options-link';
import type { Preferences, ShopView } from '@/utils/messages/views';
import { GoProvider } from './go';
import { Navigation } from './navigation';
import { type OptionsScreen, OptionsScreenProvider, useOptions } from './options-screen';
import { Waiting } from './parts/waiting';
import { PreferencesProvider } from './preferences-context';
import { SeatsSection } from './seats/seats-section';
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
  screen: OptionsScreen;
  /** The part of the address after #: the section to begin with. */
  initialSection?: string;
  /** Called at each change of section, for the address. */
  onSection?(section: SectionId): void;
  /** Called when language or theme are known, for the document. */
  onPreferences?(preferences: Preferences): void;
}

/** The whole options page. Language and theme follow the preferences as soon as they are known. */
export function OptionsPage({ screen, ...rest }: Props) {
  useKeptFocus();
  useReturnedFocus();
  return (
    <OptionsScreenProvider value={screen}>
      <LanguageProvider value={screen.language}>
        <WithPreferences {...rest} />
      </LanguageProvider>
    </OptionsScreenProvider>
  );
}

function WithPreferences({ initialSection, onSection, onPreferences }: Omit<Props, 'screen'>) {
  const before = useLanguage();
  const preferences = useAnswer('app/preferences', {}, 'preferences');
  const { value } = preferences;
  const language = value?.language ?? before;
  useEffect(() => value && onPreferences?.(value), [value, onPreferences]);
  return (
    <LanguageProvider value={language}>
      <Frame preferences={preferences} initialSection={initialSection ?? ''} onSection={onSection} />
    </LanguageProvider>
  );
}

interface FrameProps {
  preferences: Answer<Preferences>;
  initialSection: string;
  onSection?: ((section: SectionId) => void) | undefined;
}

function Frame({ preferences, initialSection, onSection }: FrameProps) {
  const { screen, t } = useOptions();
  const shops = useAnswer('app/shops', {}, 'shops');
  const [section, setSection] = useState<SectionId>(() => sectionOf(initialSection));
  const [task, setTask] = useState(() => shopsTaskOf(initialSection));
  const go = (next: SectionId): void => {
    setSection(next);
    setTask(undefined);
    onSection?.(next);
  };
  useEffect(() => {
    // Handled once: the address is reset, so that the same request changes it again.
    if (task) onSection?.('shops');
    return screen.onAddress((hash) => {
      go(sectionOf(hash));
      setTask(shopsTaskOf(hash));
    });
  }, [screen]);
  return (
    <PreferencesProvider value={preferences.value ?? DEFAULT_PREFERENCES}>
      <GoProvider value={go}>
        <div class="opt-page">
          <Navigation section={section} shopCount={shops.value?.length ?? 0} onGo={go} />
          <main class="opt-main" aria-label={t.frame[section]}>
            <Section section={section} task={task} shops={shops} preferences={preferences} />
          </main>
        </div>
      </GoProvider>
    </PreferencesProvider>
  );
}

interface SectionProps {
  section: SectionId;
  /** The task for which another page leads here. */
  task: ShopsTask | undefined;
  shops: Answer<ShopView[]>;
  preferences: Answer<Preferences>;
}

function Section({ section, task, shops, preferences }: SectionProps): ComponentChildren {
  const { t } = useOptions();
  const change = usePreferencesChange(preferences);
  // Most useful if nothing else can be read.
  if (section === 'diagnostics') return <DiagnosticsSection />;
  if (section === 'about') return <AboutSection />;
  if (!preferences.value) {
    return <Waiting title={t.frame[section]} problem={preferences.problem} onRetry={preferences.reload} />;
  }
  const forPreferences = { preferences: preferences.value, onChange: change };
  switch (section) {
    case 'shops':
      return <ShopsScreen shops={shops} task={task} />;
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
    case 'seats':
      return <SeatsSection shops={shops} />;
  }
}

/** Changes show at once; what the background made of them follows. */
function usePreferencesChange({
  value,
  set,
  reload,
}: Answer<Preferences>): (change: Partial<Preferences>) => void {
  const { screen } = useOptions();
  return (change) => {
    if (value) set({ ...value, ...change });
    void screen.send('app/set-preferences', { preferences: change }).then((reply) => {
      if (reply.ok) set(reply.value);
      else reload();
    });
  };
}
