import { lamp, mentioned } from '@/components/popup/testing/samples';
import type { Scene } from './scene';

/** Whose order it is: a number that the chat mentions may belong to another buyer. */

const [MENTIONED = ''] = (mentioned.subOrders ?? []).map(({ id }) => id);

export const ownerScenes: Scene[] = [
  { name: 'owner-unknown', order: mentioned, acts: [{ tick: MENTIONED }] },
  { name: 'owner-answered', order: mentioned, acts: [{ tick: MENTIONED }, { press: 'y' }] },
  { name: 'owner-not-theirs', order: mentioned, acts: [{ tick: MENTIONED }, { press: 'n' }] },
  {
    name: 'owner-same-tail',
    order: { ...lamp, mention: { chatBuyer: '南风知我意88', sign: 'same-tail', isTheirs: true } },
  },
  {
    name: 'owner-told',
    order: { ...lamp, mention: { chatBuyer: '柚子汽水_2023', sign: 'told', isTheirs: false } },
  },
];
