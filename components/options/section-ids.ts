/** Sections in the order of the navigation; the address contains the name after #. */
export const SECTIONS = [
  'shops',
  'general',
  'shortcuts',
  'replies',
  'security',
  'surfaces',
  'seats',
  'diagnostics',
  'about',
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** The section named by an address; shops for everything else. */
export function sectionOf(hash: string): SectionId {
  const [name] = hash.replace(/^#/, '').split('/');
  return SECTIONS.find((section) => section === name) ?? 'shops';
}
