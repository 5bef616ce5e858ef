import { bedding, lamp, OTHER_SHOP, SHOP, single } from '@/components/popup/testing/samples';
import { refusing } from '../each-line';
import { FIRST, type Scene } from './scene';

/** Numbers that are typed or pasted. */

const NOT_FOUND = '4511342298106630952';
const PASTED = `这几单先别发 ${lamp.tid}，${single.tid} 还有 ${NOT_FOUND}、${single.tid} 电话 13800138000`;

export const typedScenes: Scene[] = [
  { name: 'looked-up', orders: [lamp], acts: [{ type: lamp.tid }, { press: 'Enter' }] },
  {
    name: 'looking',
    acts: [{ type: lamp.tid }, { press: 'Enter' }],
    answers: { 'app/look-up': () => new Promise(() => {}) },
  },
  { name: 'reopened', view: { lastLookUp: lamp } },
  { name: 'not-found', acts: [{ type: NOT_FOUND }, { press: 'Enter' }] },
  {
    name: 'not-found-shops',
    view: { shops: [SHOP, { ...OTHER_SHOP, configured: true }], defaultShop: undefined },
    acts: [{ type: NOT_FOUND }, { press: 'Enter' }],
  },
  { name: 'pasted', orders: [lamp, single], acts: [{ type: PASTED }, { press: 'Enter' }] },
  {
    name: 'pasted-locked',
    orders: [lamp, single],
    acts: [
      { type: `${lamp.tid} ${single.tid}` },
      { press: 'Enter' },
      { tick: '4512690374419027645' },
      { confirm: true },
    ],
  },
  ...['', lamp.tid].map(
    (tid): Scene => ({
      name: tid ? 'pasted-summary' : 'pasted-all-good',
      orders: [single, bedding, lamp],
      answers: refusing(tid),
      acts: [
        { type: `${single.tid} ${bedding.tid} ${lamp.tid}` },
        { press: 'Enter' },
        ...[single.tid, FIRST, '4512690374419027645'].map((tick) => ({ tick })),
        { confirm: true },
      ],
    }),
  ),
  { name: 'too-short', acts: [{ type: '45126903744180' }, { press: 'Enter' }] },
  { name: 'no-number', acts: [{ type: '亲，地址写错了，电话 13800138000' }, { press: 'Enter' }] },
];
