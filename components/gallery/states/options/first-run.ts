import { fakeShop, GOOD_TEST } from '@/components/options/testing/fake-env';
import type { Hands } from '@/components/options/testing/hands';
import type { OptionsTexts } from '@/utils/i18n/options';
import { type Scene, withShops } from './scene';

/** From nothing to a tested shop. */

async function firstShop({ type, click }: Hands, t: OptionsTexts): Promise<void> {
  await type('sellerNick', '云栖里家居旗舰店');
  await type('appKey', '23456789');
  await type('appSecret', 'secret');
  await type('targetAppKey', '34567890');
  await click(t.frame.save);
}

export const firstRunScenes: Scene[] = [
  { name: 'first-run' },
  {
    name: 'first-run-test',
    answers: { ...withShops([]), 'app/save-shop': () => ({ ok: true, value: [fakeShop()] }) },
    play: firstShop,
  },
  {
    name: 'first-run-tested',
    answers: {
      ...withShops([]),
      'app/save-shop': () => ({ ok: true, value: [fakeShop({ lastTest: GOOD_TEST })] }),
    },
    play: firstShop,
  },
  {
    name: 'first-run-try',
    answers: {
      ...withShops([]),
      'app/save-shop': () => ({ ok: true, value: [fakeShop({ lastTest: GOOD_TEST })] }),
    },
    play: async (hands, t) => {
      await firstShop(hands, t);
      await hands.click(t.transfer.next);
      await hands.click(t.transfer.demoLock(1));
    },
  },
  {
    name: 'first-run-wrong',
    play: async ({ type, click }, t) => {
      await type('targetAppKey', '3456789O');
      await click(t.frame.save);
    },
  },
];
