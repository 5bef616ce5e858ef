/** Lists of the newest version that a shop's own server delivers to browsers. */

interface ChromiumUpdate {
  id: string;
  version: string;
  minimumVersion: string;
  /** Address of the `.crx`. */
  url: string;
}

/** `updates.xml`: https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux#update-manifest */
export function chromiumUpdates({ id, version, minimumVersion, url }: ChromiumUpdate): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeXml(url)}" version="${version}" prodversionmin="${minimumVersion}"/>
  </app>
</gupdate>
`;
}

interface FirefoxUpdate {
  id: string;
  version: string;
  minimumVersion: string;
  /** Address of the signed `.xpi`. */
  url: string;
}

/**
 * `updates.json`: https://extensionworkshop.com/documentation/manage/updating-your-extension/. Without `update_hash`:
 * signing changes the file, and an https address needs none.
 */
export function firefoxUpdates({ id, version, minimumVersion, url }: FirefoxUpdate): string {
  const applications = { gecko: { strict_min_version: minimumVersion } };
  const updates = [{ version, update_link: url, applications }];
  return `${JSON.stringify({ addons: { [id]: { updates } } }, null, 2)}\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
