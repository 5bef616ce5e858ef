import type { ShopForm } from '@/utils/messages/views';
import { parseUrl } from './validate-shop';

/** Where the keys of a shop go. Hosts of the platform need no permission beyond the manifest's. */

const PLATFORM = /(^|\.)(taobao|tbsandbox)\.com$/;

/** What the gateway of a shop is, in the words of the form. */
export type GatewayKind = 'qimen' | 'scene' | 'own';

export function gatewayKind(gatewayUrl: string): GatewayKind {
  const host = parseUrl(gatewayUrl)?.hostname ?? '';
  if (host === 'qimen.api.taobao.com') return 'qimen';
  return PLATFORM.test(host) ? 'scene' : 'own';
}

/** Host with port, as it is shown to people; empty for what is no address. */
export function hostOf(address: string): string {
  return parseUrl(address)?.host ?? '';
}

export function isPlainHttp(address: string): boolean {
  return parseUrl(address)?.protocol === 'http:';
}

/** Match patterns for `permissions`: they know no port. */
export function originsOf(form: Pick<ShopForm, 'gatewayUrl' | 'topUrl'>): string[] {
  const urls = [form.gatewayUrl, form.topUrl].map(parseUrl).filter((url) => url !== undefined);
  return [...new Set(urls.map((url) => `${url.protocol}//${url.hostname}/*`))];
}

/** Those of them that an administrator has to permit. */
export function foreignOrigins(form: Pick<ShopForm, 'gatewayUrl' | 'topUrl'>): string[] {
  return originsOf(form).filter((origin) => !isPlatformOrigin(origin));
}

function isPlatformOrigin(origin: string): boolean {
  const url = parseUrl(origin.replace('/*', '/'));
  return url?.protocol === 'https:' && PLATFORM.test(url.hostname);
}
