import { fakeShop, GOOD_TEST } from '@/components/options/testing/fake-options';
import type { ScreenDriver } from '@/components/options/testing/screen-driver';
import type { OptionsTexts } from '@/utils/i18n/options';
import { IMPORT_LINK } from '@/utils/messages/options-link';
import { type Scene, withShops } from './scene';

/** From nothing to a tested shop. */

async function firstShop({ type, click }: ScreenDriver, t: OptionsTexts): Promise<void> {
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
    answers: { ...withShops([]), 'app/save-shop': () => [fakeShop()] },
    play: firstShop,
  },
  {
    name: 'first-run-tested',
    answers: {
      ...withShops([]),
      'app/save-shop': () => [fakeShop({ lastTest: GOOD_TEST })],
    },
    play: firstShop,
  },
  {
    name: 'first-run-try',
    answers: {
      ...withShops([]),
      'app/save-shop': () => [fakeShop({ lastTest: GOOD_TEST })],
    },
    play: async (driver, t) => {
      await firstShop(driver, t);
      await driver.click(t.transfer.next);
    },
  },
  {
    name: 'first-run-next',
    answers: {
      ...withShops([]),
      'app/save-shop': () => [fakeShop({ lastTest: GOOD_TEST })],
    },
    play: async (driver, t) => {
      await firstShop(driver, t);
      await driver.click(t.transfer.skip);
    },
  },
  { name: 'first-run-file', section: IMPORT_LINK },
  {
    name: 'first-run-more',
    play: async ({ click }, t) => click(t.transfer.moreFields),
  },
  {
    name: 'first-run-wrong',
    play: async ({ type, click }, t) => {
      await type('targetAppKey', '3456789O');
      await click(t.frame.save);
    },
  },
];
