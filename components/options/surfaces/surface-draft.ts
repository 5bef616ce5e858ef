import type { CustomSurface, SurfaceSelectors } from '@/utils/messages/views';
import type { FieldErrorKey } from '../field-errors';

/** A custom surface as typed: every selector is a text, empty ones are left out when saved. */
export interface SurfaceDraft {
  name: string;
  urlPattern: string;
  selectors: Record<keyof SurfaceSelectors, string>;
}

export type SurfaceField = 'name' | 'urlPattern' | keyof SurfaceSelectors;

type SurfaceProblems = Partial<Record<SurfaceField, FieldErrorKey>>;

export const NEW_SURFACE: SurfaceDraft = {
  name: '',
  urlPattern: '',
  selectors: { tid: '', subOrders: '', buyer: '', anchor: '' },
};

export function draftOfSurface({ name, urlPattern, selectors }: CustomSurface): SurfaceDraft {
  const { tid, subOrders = '', buyer = '', anchor = '' } = selectors;
  return { name, urlPattern, selectors: { tid, subOrders, buyer, anchor } };
}

export function surfaceOf({ name, urlPattern, selectors }: SurfaceDraft): CustomSurface {
  const { tid, ...optional } = selectors;
  const filled = Object.entries(optional)
    .map(([key, selector]) => [key, selector.trim()])
    .filter(([, selector]) => selector !== '');
  return {
    name: name.trim(),
    urlPattern: urlPattern.trim(),
    selectors: { tid: tid.trim(), ...Object.fromEntries(filled) },
  };
}

/** A match pattern of one site: any page of it, never any site. */
const PATTERN = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?\/.*$/i;

export function validateSurface(draft: SurfaceDraft, otherNames: string[]): SurfaceProblems {
  const { name, urlPattern, selectors } = draft;
  const problems: Record<SurfaceField, FieldErrorKey | undefined> = {
    name:
      name.trim() === '' ? 'required' : otherNames.includes(name.trim()) ? 'surface-name-taken' : undefined,
    urlPattern:
      urlPattern.trim() === '' ? 'required' : PATTERN.test(urlPattern.trim()) ? undefined : 'pattern',
    tid: selectors.tid.trim() === '' ? 'required' : selectorProblem(selectors.tid),
    subOrders: selectorProblem(selectors.subOrders),
    buyer: selectorProblem(selectors.buyer),
    anchor: selectorProblem(selectors.anchor),
  };
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem));
}

/** The browser itself decides whether a selector is valid. */
function selectorProblem(selector: string): FieldErrorKey | undefined {
  if (selector.trim() === '') return undefined;
  try {
    document.createDocumentFragment().querySelector(selector);
    return undefined;
  } catch {
    return 'selector';
  }
}

/** The origin a browser is asked for: `https://erp.example.com/*`; undefined while the pattern is incomplete. */
export function originOfPattern(urlPattern: string): string | undefined {
  const typed = urlPattern.trim();
  if (!PATTERN.test(typed)) return undefined;
  return typed.replace(/^(https?:\/\/[^/:]+)(?::\d+)?\/.*$/i, '$1/*');
}
