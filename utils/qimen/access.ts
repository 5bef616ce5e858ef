/** The part of `browser.permissions` that is used. */
interface Permissions {
  contains(permissions: { origins: string[] }): Promise<boolean>;
}

/** The match pattern of a gateway's host. Ports are no part of it. */
export function originPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}

/** Whether the browser lets the extension reach a host now: the user may have withheld it. */
export function createAccessCheck(permissions: Permissions): (url: URL) => Promise<boolean> {
  return (url) => permissions.contains({ origins: [originPattern(url)] });
}
