import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SectionId } from './section-ids';

const GoContext = createContext<(section: SectionId) => void>(() => {});

export const GoProvider = GoContext.Provider;

/** Opens another section of the page. */
export function useGo(): (section: SectionId) => void {
  return useContext(GoContext);
}
