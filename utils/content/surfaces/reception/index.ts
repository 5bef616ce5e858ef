import { compact } from '@/utils/domain/compact';
import { cookieAccount } from '../account';
import type { SurfaceReader } from '../contract';
import { unknownMarkup } from '../generic';
import { perView } from '../memo';
import { bodyPart } from '../parts';
import { readPageLabels } from '../remarks';

/**
 * Reception pages of the workbench (`…/home.htm/app-customer-service/…`): the panel's answer
 * (`mtop.taobao.qianniu.cs.trade.query`) is the best source; without it labelled numbers are read. Neither names a
 * buyer, so none is reported.
 */
export const reception: SurfaceReader = {
  read(page) {
    const { doc, lastAnswer } = page;
    if (lastAnswer.length === 0) return unknownMarkup.read(page);
    return compact({
      surface: 'reception',
      site: 'taobao' as const,
      sellerNick: cookieAccount(doc),
      orders: lastAnswer,
      activeTid: lastAnswer.length === 1 ? lastAnswer[0]?.tid : undefined,
    });
  },
  anchor: (page, tid) => shownIds(page).find(({ id }) => id === tid)?.anchor,
  watch: bodyPart,
};

const shownIds = perView(({ doc: { body } }) => (body ? readPageLabels(body) : []));
