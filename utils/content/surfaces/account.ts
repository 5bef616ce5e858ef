import { mainAccount } from '@/utils/domain/nicks';
import type { FrameReport } from '@/utils/domain/order-context';
import { mayHoldId } from './labels';

const COLON = /[:：]/;

/**
 * The logged-in shop: the own-account panel, and the cookie `sn` (`店铺主账号:子账号`, empty for a main account). If both exist
 * and differ, it is unknown.
 */
export function ownAccount(doc: Document): string | undefined {
  const texts = panelTexts(doc);
  const shown = texts.find((text) => COLON.test(text));
  const cookie = cookieAccount(doc);
  if (!shown || !cookie) return cookie || mainAccount(shown ?? texts[0] ?? '') || undefined;
  return mainAccount(shown) === cookie ? cookie : undefined;
}

/** The report with the sub-account that is logged in for its shop. */
export function withOperator(report: FrameReport | undefined, doc: Document): FrameReport | undefined {
  const shop = report?.sellerNick;
  const login =
    shop && [loginIn(doc), ...panelTexts(doc)].find((name) => mainAccount(name) === shop && COLON.test(name));
  return login ? { ...report, operator: login.split(COLON).slice(1).join(':').trim() } : report;
}

/** Main account of the login cookie; undefined for a main account's login and if cookies are not accessible. */
export function cookieAccount(doc: Document): string | undefined {
  return mainAccount(loginIn(doc)) || undefined;
}

function loginIn(doc: Document): string {
  try {
    const [, value = ''] = /(?:^|;\s*)sn=([^;]*)/.exec(doc.cookie) ?? [];
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function panelTexts(doc: Document): string[] {
  return textsIn(doc.querySelector('.ww_conversation .ww_user_panel')).filter((text) => !mayHoldId(text));
}

/**
 * The pieces of text inside, one by one: what is drawn beside the name (在线, a letter for a picture) is not part of it.
 */
function textsIn(node: Node | null): string[] {
  if (node?.nodeType === 3) return [node.textContent?.trim() ?? ''].filter(Boolean);
  return [...(node?.childNodes ?? [])].flatMap(textsIn);
}
