import { isWeakerMethod } from '@/utils/domain/shop';
import type { Preferences, ShopView } from '@/utils/messages/views';
import { firstFailure } from '../connection/connection-lines';
import { currentTest } from '../connection/current-test';
import { whenTested } from '../shops/when-tested';
import type { Seat, SeatLine, Wording } from './seat-line';

/** Each shop with its last test. */
export function shopLines({ facts, rules }: Seat, wording: Wording): SeatLine[] {
  const { seat } = wording.t;
  const head = { id: 'shops', title: seat.shopHead };
  if (!facts.shops) return [{ ...head, state: 'untested', text: seat.unread }];
  if (facts.shops.length === 0)
    return [{ ...head, state: 'failed', text: seat.noShop, next: seat.noShopNext, action: 'shops' }];
  return facts.shops.map((shop, i) => ({
    id: `shop-${i}`,
    title: shop.sellerNick,
    ...stateOf(shop, rules.minSignMethod, wording),
    // A name may be anything: the shop is identified by its position in the list.
    ...copiedAs(seat.shop(i + 1), shop, wording),
  }));
}

type State = Pick<SeatLine, 'state' | 'text' | 'next' | 'action'>;

function stateOf(
  { hasSecret, signMethod, lastTest }: ShopView,
  min: Preferences['minSignMethod'],
  { t, language, now }: Wording,
): State {
  const { seat, rules } = t;
  if (!hasSecret) return { state: 'failed', text: seat.noSecret, next: seat.noSecretNext, action: 'shops' };
  if (isWeakerMethod(signMethod, min)) {
    const next = rules.methodTooWeak(signMethod, min);
    return { state: 'failed', text: rules.shopTooWeak, next, action: 'shops' };
  }
  if (lastTest === 'outdated')
    return { state: 'untested', text: seat.outdated, next: seat.neverTestedNext, action: 'shops' };
  if (!lastTest)
    return { state: 'untested', text: seat.neverTested, next: seat.neverTestedNext, action: 'shops' };
  const when = whenTested(lastTest.at, now, t.frame, language);
  const failure = firstFailure(lastTest, t.connection);
  if (!failure) return { state: 'ok', text: seat.testPassed(when) };
  const text = seat.testFailed(when, failure.title);
  return { state: 'failed', text, next: failure.text, action: 'shops' };
}

/** Advice on a failed test may name the host. */
function copiedAs(title: string, shop: ShopView, { t }: Wording): Pick<SeatLine, 'copied'> {
  const test = currentTest(shop);
  const isTestFailed = shop.hasSecret && test !== undefined && firstFailure(test, t.connection);
  return { copied: { title, ...(isTestFailed && { next: t.seat.testFailedNext }) } };
}
