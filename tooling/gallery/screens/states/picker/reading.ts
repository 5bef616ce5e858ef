import { bare, SHOP } from '@/components/popup/testing/samples';
import { type Scene, stop } from './scene';

/** Sub-orders that are not known yet: read, typed in or looked up. */

export const readingScenes: Scene[] = [
  { name: 'reading', order: { ...bare, shop: SHOP, canLookUp: true }, isReading: true },
  { name: 'other-sources', order: bare },
  {
    name: 'typed',
    order: bare,
    acts: [{ type: '451265501883141 8206，4512655018831418206 4512655018832427718 45126550188324' }],
  },
  { name: 'look-up-refused', order: stop('lookup-refused', { words: 'Invalid session', code: '27' }) },
  { name: 'look-up-wrong-keys', order: stop('lookup-refused', { words: 'Invalid signature', code: '25' }) },
];
