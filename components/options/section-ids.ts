/** Sections in the order of the navigation; the address carries the name after #. */
export const SECTIONS = [
  'shops',
  'general',
  'shortcuts',
  'replies',
  'security',
  'surfaces',
  'diagnostics',
  'about',
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** The section an address names; shops for everything else. */
export function sectionOf(hash: string): SectionId {
  const name = hash.replace(/^#/, '');
  return SECTIONS.find((section) => section === name) ?? 'shops';
}
