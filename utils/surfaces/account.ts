import { mainAccount } from '@/utils/orders/nicks';

/**
 * The shop that is logged in: the own-account panel, and the cookie `sn` (`店铺主账号:子账号`, empty for a main account).
 * If both speak and differ, nobody knows.
 */
export function ownAccount(doc: Document): string | undefined {
  const texts = textsIn(doc.querySelector('.ww_conversation .ww_user_panel'));
  const shown = texts.find((text) => /[:：]/.test(text));
  const cookie = cookieAccount(doc);
  if (!shown || !cookie) return cookie || mainAccount(shown ?? texts[0] ?? '') || undefined;
  return mainAccount(shown) === cookie ? cookie : undefined;
}

/** Main account of the login cookie; undefined for a main account's login and where cookies are out of reach. */
export function cookieAccount(doc: Document): string | undefined {
  try {
    const [, value = ''] = /(?:^|;\s*)sn=([^;]*)/.exec(doc.cookie) ?? [];
    return mainAccount(decodeURIComponent(value)) || undefined;
  } catch {
    return undefined;
  }
}

/** The pieces of text inside, each by itself: what stands beside the name (在线, a letter for a picture) is not the name. */
function textsIn(node: Node | null): string[] {
  if (node?.nodeType === 3) return [node.textContent?.trim() ?? ''].filter(Boolean);
  return [...(node?.childNodes ?? [])].flatMap(textsIn);
}
