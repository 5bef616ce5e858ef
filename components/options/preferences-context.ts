import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { ManagedPreference, Preferences } from '@/utils/messages/views';

/** What applies on this computer, chosen here or by policy; forms outside the preferences follow it too. */
const PreferencesContext = createContext<Preferences>(DEFAULT_PREFERENCES);

export const PreferencesProvider = PreferencesContext.Provider;

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}

/** Of the section in which they are set. */
export interface PreferencesProps {
  preferences: Preferences;
  onChange(change: Partial<Preferences>): void;
}

/** Set by a policy: it cannot be changed here. */
export function isManaged({ managed }: Preferences, name: ManagedPreference): boolean {
  return managed?.includes(name) === true;
}
