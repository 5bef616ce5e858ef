import { useState } from 'preact/hooks';
import { useOptions } from '../options-screen';
import { NEW_SURFACE, type SurfaceDraft } from './surface-draft';

const KEY = 'order-lock.surface-drafts';

type Drafts = Record<string, SurfaceDraft>;

/** Unsaved surfaces by their saved name (the new one: empty), kept on this computer so that nothing typed is lost. */
export function useSurfaceDrafts(): [Drafts, (name: string, draft: SurfaceDraft | undefined) => void] {
  const { screen } = useOptions();
  const [drafts, setDrafts] = useState<Drafts>(() => load(screen.drafts));
  return [
    drafts,
    (name, draft) => {
      const { [name]: _, ...rest } = drafts;
      const next = draft ? { ...rest, [name]: draft } : rest;
      setDrafts(next);
      keep(screen.drafts, next);
    },
  ];
}

function load(storage: Pick<Storage, 'getItem'>): Drafts {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, draft]) => isDraft(draft)));
  } catch {
    return {};
  }
}

function keep(storage: Pick<Storage, 'setItem' | 'removeItem'>, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // A full or forbidden storage costs the draft, never the form on screen.
  }
}

function isDraft(value: unknown): value is SurfaceDraft {
  const fields = asMap(value);
  const selectors = asMap(fields.get('selectors'));
  return (
    [fields.get('name'), fields.get('urlPattern')].every(isText) &&
    Object.keys(NEW_SURFACE.selectors).every((key) => isText(selectors.get(key)))
  );
}

function asMap(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
