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
  const origins = [form.gatewayUrl, form.topUrl].map(originOf).filter((origin) => origin !== undefined);
  return [...new Set(origins)];
}

/** Those of them that an administrator has to permit. */
export function foreignOrigins(form: Pick<ShopForm, 'gatewayUrl' | 'topUrl'>): string[] {
  return originsOf(form).filter((origin) => !isPlatformOrigin(origin));
}

export function foreignOrigin(address: string): string | undefined {
  const origin = originOf(address);
  return origin && !isPlatformOrigin(origin) ? origin : undefined;
}

function originOf(address: string): string | undefined {
  const url = parseUrl(address);
  return url && `${url.protocol}//${url.hostname}/*`;
}

function isPlatformOrigin(origin: string): boolean {
  const url = parseUrl(origin.replace('/*', '/'));
  return url?.protocol === 'https:' && PLATFORM.test(url.hostname);
}
