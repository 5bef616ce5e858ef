/** Match patterns of manifests, as far as they are used here: `https://*.example.com/path/*`, `*://…`. */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (!parts || !URL.canParse(address)) return false;
  const [, scheme, host = '', path = ''] = parts;
  const url = new URL(address);
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  return schemeFits && hostFits(host, url.hostname) && glob(path).test(url.pathname + url.search);
}

function hostFits(host: string, hostname: string): boolean {
  if (host === '*') return true;
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** `*` stands for anything; every other character for itself. */
function glob(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
