import { isPlatformHost, originOf, parseUrl } from '@/utils/domain/gateway-address';
import type { ShopForm } from '@/utils/messages/views';

/** Where the keys of a shop are sent. Hosts of the platform need no permission beyond the manifest's. */

/** The kind of a shop's gateway, as the form calls it. */
export type GatewayKind = 'qimen' | 'scene' | 'own';

export function gatewayKind(gatewayUrl: string): GatewayKind {
  const host = parseUrl(gatewayUrl)?.hostname ?? '';
  if (host === 'qimen.api.taobao.com') return 'qimen';
  return isPlatformHost(host) ? 'scene' : 'own';
}

/** Host with port, for display; empty if it is not an address. */
export function hostOf(address: string): string {
  return parseUrl(address)?.host ?? '';
}

export function isPlainHttp(address: string): boolean {
  return parseUrl(address)?.protocol === 'http:';
}

/** Match patterns for `permissions`: they contain no port. */
export function originsOf(form: Pick<ShopForm, 'gatewayUrl' | 'topUrl'>): string[] {
  const origins = [form.gatewayUrl, form.topUrl]
    .map(originOfAddress)
    .filter((origin) => origin !== undefined);
  return [...new Set(origins)];
}

/** Those of them that an administrator has to allow. */
export function foreignOrigins(form: Pick<ShopForm, 'gatewayUrl' | 'topUrl'>): string[] {
  return originsOf(form).filter((origin) => !isPlatformOrigin(origin));
}

export function foreignOrigin(address: string): string | undefined {
  const origin = originOfAddress(address);
  return origin && !isPlatformOrigin(origin) ? origin : undefined;
}

function originOfAddress(address: string): string | undefined {
  const url = parseUrl(address);
  return url && originOf(url);
}

function isPlatformOrigin(origin: string): boolean {
  const url = parseUrl(origin.replace('/*', '/'));
  return url?.protocol === 'https:' && isPlatformHost(url.hostname);
}
