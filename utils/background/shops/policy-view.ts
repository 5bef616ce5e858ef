import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { PolicyPart, PolicyView } from '@/utils/messages/seat-views';
import type { ManagedPreference } from '@/utils/messages/views';
import type { Policy } from './policy-shape';

const PREFERENCES = Object.keys(DEFAULT_PREFERENCES) as ManagedPreference[];
const PARTS: PolicyPart[] = ['shops', ...PREFERENCES, 'customSurfaces', 'welcomePage'];

/** The state of a policy: `written` is what the browser delivered, `policy` what was understood of it. */
export function policyView(written: unknown, policy: Policy, at: number): PolicyView {
  const given = asObject(written);
  const base = { at, set: [], ignored: [], shops: 0 };
  if (Object.keys(given).length === 0) return { ...base, state: 'none' };
  if (typeof given.version === 'number' && given.version > 1) return { ...base, state: 'newer' };
  const set = setBy(policy);
  return {
    state: 'read',
    at,
    set,
    ignored: givenIn(given).filter((part) => !set.includes(part)),
    shops: policy.shops.length,
  };
}

function setBy({ shops, preferences, customSurfaces, welcomePage }: Policy): PolicyPart[] {
  return [
    ...(shops.length > 0 ? (['shops'] as const) : []),
    ...PREFERENCES.filter((name) => preferences[name] !== undefined),
    ...(customSurfaces.length > 0 ? (['customSurfaces'] as const) : []),
    ...(welcomePage !== undefined ? (['welcomePage'] as const) : []),
  ];
}

/** Unknown names are not reported as wrong: a newer version may know them. */
function givenIn(given: Record<string, unknown>): PolicyPart[] {
  const all: Record<string, unknown> = { ...given, ...asObject(given.preferences) };
  return PARTS.filter((part) => !isEmpty(all[part]));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
