import { cookieAccount } from '../account';
import { compact } from '../compact';
import type { SurfaceReader } from '../contract';
import { perView } from '../memo';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';

/**
 * Reception pages of the workbench (`…/home.htm/app-customer-service/…`): the panel's answer
 * (`mtop.taobao.qianniu.cs.trade.query`) is the only source. It names no buyer, so none is reported.
 */
export const reception: SurfaceReader = {
  read: ({ doc, lastAnswer }) =>
    lastAnswer.length === 0
      ? undefined
      : compact({
          surface: 'reception',
          site: 'taobao' as const,
          sellerNick: cookieAccount(doc),
          orders: lastAnswer,
          activeTid: lastAnswer.length === 1 ? lastAnswer[0]?.tid : undefined,
        }),
  anchor: (page, tid) => shownIds(page).find(({ id }) => id === tid)?.anchor,
  watch: bodyPart,
};

const shownIds = perView(({ doc: { body } }) => (body ? readPageLabels(body) : []));
