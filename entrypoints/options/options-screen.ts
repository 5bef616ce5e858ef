import type { OpenTab, OptionsScreen, PermissionsPort } from '@/components/options/options-screen';
import { browser } from '@/utils/browser';
import { likelyLanguage } from '../own-pages/likely-language';
import { ownPage } from '../own-pages/own-page';
import { saveFile } from '../own-pages/save-file';
import { setupPort } from '../own-pages/setup-port';
import { trySurface } from './surface-trial';

/** The options page with the real browser. */
export function optionsScreen(): OptionsScreen {
  return {
    ...ownPage(),
    ...setupPort(),
    permissions: permissionsPort(),
    onAddress,
    tabs: readableTabs,
    trySurface,
    language: likelyLanguage(),
    drafts: localStorage,
    saveFile,
    ...(import.meta.env.CHROME && { chromiumId: browser.runtime.id }),
    print: () => window.print(),
    version: browser.runtime.getManifest().version,
    hosts: browser.runtime.getManifest().host_permissions ?? [],
    browserName: browserName(navigator.userAgent),
  };
}

/** Another extension page opens this one with a new hash while it is already open. */
function onAddress(listener: (hash: string) => void): () => void {
  const tell = (): void => listener(location.hash);
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}

/** A refused or impossible request (not in the manifest, outside a click) counts as "no". */
function permissionsPort(): PermissionsPort {
  const orNo = (answer: Promise<boolean>): Promise<boolean> => answer.catch(() => false);
  return {
    contains: (wanted) => orNo(browser.permissions.contains(wanted)),
    request: (wanted) => orNo(browser.permissions.request(wanted)),
    remove: (wanted) => orNo(browser.permissions.remove(wanted)),
  };
}

/** Without the `tabs` permission, the browser gives addresses only for permitted hosts: those that we may read. */
async function readableTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, title, url }) =>
    id !== undefined && url && /^https?:/.test(url) ? [{ id, title: title ?? '', url }] : [],
  );
}

function browserName(userAgent: string): string {
  const match = userAgent.match(/(Firefox|Edg|Chrome)\/([0-9.]+)/);
  return match ? `${match[1] === 'Edg' ? 'Edge' : match[1]} ${match[2]}` : userAgent;
}
