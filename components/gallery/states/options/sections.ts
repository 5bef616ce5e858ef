import { SURFACES, TRIAL, UNKNOWN } from '@/components/options/testing/samples';
import type { Scene } from './scene';

/** The other sections. */

export const sectionScenes: Scene[] = [
  { name: 'general', section: 'general' },
  { name: 'shortcuts', section: 'shortcuts' },
  {
    name: 'shortcuts-firefox',
    section: 'shortcuts',
    env: {
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
      'app/custom-surfaces': () => ({ ok: true, value: SURFACES }),
    },
    env: {
      tabs: async () => [
        { id: 1, title: '订单管理 - 云栖里 ERP', url: 'https://erp.yunqili.example/orders/1' },
      ],
      trySurface: async () => ({ ok: true, value: TRIAL }),
    },
    play: ({ click }, t) => click(t.surfaces.run),
  },
  { name: 'surfaces-new', section: 'surfaces', play: ({ click }, t) => click(t.surfaces.add) },
  {
    name: 'open-questions',
    section: 'about',
    answers: { 'app/history': () => ({ ok: true, value: [UNKNOWN] }) },
  },
  {
    name: 'diagnostics',
    section: 'diagnostics',
    answers: {
      'app/diagnostics': () => ({
        ok: true,
        value: {
          text: 'version 1.0.0\nbrowser Chrome 156\nshops 3\nlocks today 42\nlast codes 1001 25 25\n',
        },
      }),
    },
  },
  { name: 'about', section: 'about' },
];
