import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { ShopView } from '@/utils/messages/views';

/** The shop's last test, if it tested what is saved now. */
export function currentTest(shop: Pick<ShopView, 'lastTest'> | undefined): ConnectionTest | undefined {
  return shop?.lastTest === 'outdated' ? undefined : shop?.lastTest;
}
