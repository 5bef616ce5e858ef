/** Gateway addresses: which are valid, and which belong to the platform. */

type AddressProblem = 'url' | 'url-scheme' | 'url-account' | 'url-hash';

/** Undefined if the text is not an absolute URL. */
export function parseUrl(text: string): URL | undefined {
  const address = text.trim();
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Why this is not a gateway address: those are https or http, without user name, password or fragment. */
export function addressProblem(text: string): AddressProblem | undefined {
  const url = parseUrl(text);
  if (!url) return 'url';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'url-scheme';
  if (url.username !== '' || url.password !== '') return 'url-account';
  return url.hash !== '' ? 'url-hash' : undefined;
}

/** The platform's own hosts: `*.taobao.com` and its test system. */
export function isPlatformHost(hostname: string): boolean {
  return /(?:^|\.)(?:taobao|tbsandbox)\.com$/.test(hostname);
}

/** The match pattern of a host permission: it has no port. */
export function originOf({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): string {
  return `${protocol}//${hostname}/*`;
}
