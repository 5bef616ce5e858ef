/** Hosts of the platform's item pictures, each with all its subdomains. */
const HOSTS = ['alicdn.com', 'taobaocdn.com', 'tbcdn.cn'];

/** The same hosts as CSP sources of our own pages. */
export const PICTURE_SOURCES = HOSTS.map((host) => `https://*.${host}`).join(' ');

/**
 * The https address of an item's picture; undefined for any other host: a page must not choose what our screens
 * request.
 */
export function pictureUrl(written: string | undefined): string | undefined {
  const address = (written ?? '').trim().replace(/^(?:http:)?\/\//i, 'https://');
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, port, hostname, href } = new URL(address);
  const isPlain = protocol === 'https:' && !username && !password && !port;
  return isPlain && HOSTS.some((host) => hostname.endsWith(`.${host}`)) ? href : undefined;
}
