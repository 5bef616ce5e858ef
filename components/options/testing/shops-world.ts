import type { ShopView } from '@/utils/messages/views';
import type { FakeAnswers, FakeEnv } from './fake-env';
import { type Screen, settle } from './screen';

/** A background that keeps shops, as far as the screen can tell. */
export function keeping(shops: ShopView[], more: FakeAnswers = {}): FakeAnswers {
  let kept = shops;
  return {
    'app/shops': () => ({ ok: true, value: kept }),
    'app/save-shop': ({ wasNick, shop, appSecret, session }) => {
      const old = kept.find((one) => one.sellerNick === wasNick);
      const saved: ShopView = {
        ...shop,
        isManaged: false,
        hasSecret: appSecret !== undefined || old?.hasSecret === true,
        hasSession: session ? true : session === undefined && old?.hasSession === true,
      };
      kept = old ? kept.map((one) => (one === old ? saved : one)) : [...kept, saved];
      return { ok: true, value: kept };
    },
    ...more,
  };
}

/** Bodies of the messages of this name, in order. */
export const sentTo = (env: FakeEnv, name: string): unknown[] =>
  env.sent.filter((message) => message.name === name).map(({ body }) => body);

/** A file chosen in 导入配置. */
export async function choose(page: Screen, text: string): Promise<void> {
  const field = page.field('导入配置');
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([text], 'settings.json')] });
  await settle(() => field.dispatchEvent(new Event('change', { bubbles: true })));
}
