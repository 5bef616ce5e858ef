import { LONG_NICK, SHOPS, SURFACES, TRIAL, UNKNOWN } from '@/components/options/testing/samples';
import { NEWER, newerSeat, TROUBLED_SEAT } from '@/components/options/testing/seats';
import { Fails } from '@/components/screen/testing/fake-screen';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import type { ManagedPreference, Preferences } from '@/utils/messages/views';
import { type Scene, withShops } from './scene';

/** The other sections. */

/** Everything by policy, and what the user would still have to allow. */
const MANAGED: Partial<Preferences> = {
  notify: true,
  minSignMethod: 'hmac',
  passphraseRequired: true,
  passphraseMinLength: 12,
  managed: Object.keys(DEFAULT_PREFERENCES) as ManagedPreference[],
};

export const sectionScenes: Scene[] = [
  { name: 'general', section: 'general' },
  { name: 'shortcuts', section: 'shortcuts' },
  {
    name: 'shortcuts-firefox',
    section: 'shortcuts',
    screen: {
      shortcuts: {
        list: async () => [
          { name: '_execute_action', keys: 'Alt+Shift+L', isDefault: true },
          { name: 'open-picker', keys: '', isDefault: false },
        ],
        change: async () => {},
        reset: async () => {},
        openSettings: () => {},
      },
    },
  },
  { name: 'replies', section: 'replies' },
  { name: 'surfaces-empty', section: 'surfaces' },
  {
    name: 'surfaces',
    section: 'surfaces',
    answers: {
      'app/custom-surfaces': () => SURFACES,
    },
    screen: {
      tabs: async () => [
        { id: 1, title: '订单管理 - 云栖里 ERP', url: 'https://erp.yunqili.example/orders/1' },
      ],
      trySurface: async () => ({ ok: true, value: TRIAL }),
    },
    play: ({ click }, t) => click(t.surfaces.run),
  },
  { name: 'surfaces-new', section: 'surfaces', play: ({ click }, t) => click(t.surfaces.add) },
  {
    name: 'surfaces-managed',
    section: 'surfaces',
    answers: { 'app/custom-surfaces': () => SURFACES.map((each) => ({ ...each, isManaged: true })) },
  },
  { name: 'general-managed', section: 'general', preferences: MANAGED },
  { name: 'replies-managed', section: 'replies', preferences: MANAGED },
  { name: 'security-managed', section: 'security', preferences: MANAGED },
  { name: 'seats', section: 'seats', answers: { 'app/custom-surfaces': () => SURFACES } },
  {
    name: 'seats-policy',
    section: 'seats',
    answers: {
      ...withShops([...SHOPS, { ...SHOPS[0], sellerNick: LONG_NICK, isDefault: false } as (typeof SHOPS)[0]]),
      'app/vault': () => ({ state: 'open', idleMinutes: 30, maxMinutes: 480 }),
    },
    play: async ({ choose, type, click }, t) => {
      await choose(t.seats.forms.windows);
      await choose(t.seats.keysPlain);
      await type(t.seats.address, 'it.example.com');
      await click(t.seats.make);
    },
  },
  {
    name: 'seats-sealed',
    section: 'seats',
    answers: { 'app/vault': () => ({ state: 'open', idleMinutes: 30, maxMinutes: 480 }) },
    play: async ({ choose, click }, t) => {
      await choose(t.seats.keysSealed);
      await click(t.seats.make);
    },
  },
  {
    name: 'seats-made',
    section: 'seats',
    answers: { 'app/export-settings': () => ({ text: '{"version":1,"shops":[]}' }) },
    play: async ({ choose, click }, t) => {
      await choose(t.seats.forms.firefox);
      await click(t.seats.make);
    },
  },
  {
    name: 'seats-sheet',
    section: 'seats',
    play: ({ choose }, t) => choose(t.seats.forms.sheet),
  },
  {
    name: 'open-questions',
    section: 'about',
    answers: { 'app/history': () => [UNKNOWN] },
  },
  {
    name: 'seat-troubles',
    section: 'diagnostics',
    answers: { 'app/seat-check': () => TROUBLED_SEAT },
    screen: {
      isPinned: async () => false,
      permissions: {
        contains: async ({ origins }) => !origins?.some((origin) => origin.includes('eco')),
        request: async () => true,
        remove: async () => true,
      },
      shortcuts: {
        list: async () => [
          { name: '_execute_action', keys: 'Alt+Shift+L' },
          { name: 'open-picker', keys: '' },
        ],
        openSettings: () => {},
      },
    },
  },
  {
    name: 'seat-newer-data',
    section: 'diagnostics',
    answers: {
      'app/preferences': () => new Fails(NEWER),
      'app/seat-check': () => newerSeat(),
      'app/diagnostics': () => new Fails(NEWER),
    },
    screen: { isPinned: async () => undefined },
  },
  {
    name: 'newer-data',
    section: 'shops',
    answers: { 'app/shops': () => new Fails(NEWER) },
  },
  {
    name: 'diagnostics',
    section: 'diagnostics',
    answers: {
      'app/diagnostics': () => ({
        text: 'version 1.0.0\nbrowser Chrome 156\nshops 3\nlocks today 42\nlast codes 1001 25 25\n',
      }),
    },
  },
  { name: 'about', section: 'about' },
];
