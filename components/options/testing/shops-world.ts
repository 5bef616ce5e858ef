import type { Answers } from '@/components/screen/testing/fake-screen';
import type { ShopView } from '@/utils/messages/views';
import type { FakeOptions } from './fake-options';
import { type Screen, settle } from './screen';

/** A background that keeps shops, as far as the screen can see. */
export function keeping(shops: ShopView[], more: Answers = {}): Answers {
  let kept = shops;
  return {
    'app/shops': () => kept,
    'app/save-shop': ({ wasNick, shop, appSecret, session }) => {
      const old = kept.find((one) => one.sellerNick === wasNick);
      const saved: ShopView = {
        ...shop,
        isManaged: false,
        hasSecret: appSecret !== undefined || old?.hasSecret === true,
        hasSession: session ? true : session === undefined && old?.hasSession === true,
      };
      kept = old ? kept.map((one) => (one === old ? saved : one)) : [...kept, saved];
      return kept;
    },
    ...more,
  };
}

/** Bodies of the messages of this name, in order. */
export const sentTo = (env: FakeOptions, name: string): unknown[] =>
  env.sent.filter((message) => message.name === name).map(({ body }) => body);

/** A file chosen in 导入配置. */
export async function choose(page: Screen, text: string): Promise<void> {
  const field = page.field('导入配置');
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], 'settings.json')] });
  await settle(() => field.dispatchEvent(new Event('change', { bubbles: true })));
}
