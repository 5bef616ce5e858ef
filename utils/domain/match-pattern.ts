/**
 * Manifest match patterns, as far as they are used here: `https://*.example.com/path/*`, `*://…`. One with a port, as
 * an administrator may type it, matches that port only.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/([^/:]+)(?::(\d+))?(\/.*)$/i.exec(pattern);
  if (!parts || !URL.canParse(address)) return false;
  const [, scheme = '', host = '', port, path = ''] = parts;
  const url = new URL(address);
  const schemeFits =
    scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme.toLowerCase()}:`;
  const portFits = port === undefined || port === (url.port || DEFAULT_PORTS[url.protocol]);
  return (
    schemeFits &&
    portFits &&
    hostFits(host.toLowerCase(), url.hostname) &&
    glob(path).test(url.pathname + url.search)
  );
}

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

function hostFits(host: string, hostname: string): boolean {
  if (host === '*') return true;
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** `*` matches any text; every other character matches itself. */
function glob(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
