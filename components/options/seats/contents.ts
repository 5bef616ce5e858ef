import type { MessageIn } from '@/utils/messages/protocol';
import type { CustomSurfaceView, ManagedPreference, ShopView } from '@/utils/messages/views';

/** What is included for the other seats. */

export const GROUPS = {
  replies: ['replies', 'reasons'],
  rules: [
    'launcher',
    'fillChat',
    'sidePanel',
    'minSignMethod',
    'passphraseRequired',
    'passphraseMinLength',
    'retentionDays',
    'maskNicks',
    'openHours',
  ],
  personal: ['language', 'theme', 'operator', 'notify', 'readClipboard'],
} as const satisfies Record<string, readonly ManagedPreference[]>;

export type Group = keyof typeof GROUPS;

export interface Contents {
  /** Accounts that are not included: any shop added later is. */
  withoutShops: string[];
  surfaces: boolean;
  groups: Record<Group, boolean>;
}

export const USUAL_CONTENTS: Contents = {
  withoutShops: [],
  surfaces: true,
  groups: { replies: true, rules: true, personal: false },
};

/** What is on this computer and may be included: what a policy sets here is left out. */
export interface Own {
  shops: ShopView[];
  surfaces: CustomSurfaceView[];
}

export function ownOf(shops: ShopView[], surfaces: CustomSurfaceView[]): Own {
  return {
    shops: shops.filter(({ isManaged }) => !isManaged),
    surfaces: surfaces.filter(({ isManaged }) => !isManaged),
  };
}

type Parts = NonNullable<MessageIn<'app/export-settings'>['parts']>;

export function partsOf({ withoutShops, surfaces, groups }: Contents, own: Own): Parts {
  const nicks = own.shops.map(({ sellerNick }) => sellerNick);
  const names = Object.keys(GROUPS) as Group[];
  return {
    shops: nicks.filter((nick) => !withoutShops.includes(nick)),
    customSurfaces: surfaces && own.surfaces.length > 0,
    preferences: names.filter((name) => groups[name]).flatMap((name) => [...GROUPS[name]]),
  };
}

export function isNothing({ shops, customSurfaces, preferences }: Parts): boolean {
  return shops.length + preferences.length === 0 && !customSurfaces;
}
