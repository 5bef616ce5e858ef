import type { UserManifest } from 'wxt';
import { GECKO_ID } from './domain/extension';
import { PICTURE_SOURCES } from './domain/picture';
import { PAGE_HOSTS } from './domain/site-hosts';

/**
 * The manifest as a function of the browser. Each permission is justified in docs/security.md,
 * and tests/project/manifest.test.ts holds the built manifests to that list.
 */

/** Gateways that the background may call: the platform's own hosts. A shop's own ERP is an optional permission. */
const GATEWAY_HOSTS = [
  'https://*.api.taobao.com/*',
  'https://eco.taobao.com/*',
  'https://gw.api.taobao.com/*',
  'https://*.tbsandbox.com/*',
];

const onEveryPage = { matches: PAGE_HOSTS, all_frames: true, run_at: 'document_start' } as const;

export function manifest(browser: string): UserManifest {
  return browser === 'firefox'
    ? { ...common(false), ...firefoxOnly() }
    : { ...common(true), ...chromeOnly() };
}

function common(isChrome: boolean): UserManifest {
  return {
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
    ],
    // Stated here: a script that says itself where it runs carries that list to every page.
    content_scripts: [
      { ...onEveryPage, js: ['content-scripts/detector.js'] },
      { ...onEveryPage, js: ['content-scripts/page-orders.js'], world: 'MAIN' },
    ],
    host_permissions: [...PAGE_HOSTS, ...GATEWAY_HOSTS],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: {
      // Stated by us in both browsers: Firefox's default would turn a shop's own http gateway into https.
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' ${PICTURE_SOURCES}; connect-src 'self' https: http:; base-uri 'none'; form-action 'none'`,
    },
    // The picker's page is in a frame of the pages that are read, including the allowed ones.
    web_accessible_resources: [
      {
        resources: ['picker.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(isChrome && { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_shortName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPopup__' },
      'open-picker': { suggested_key: { default: 'Alt+L' }, description: '__MSG_commandPicker__' },
    },
  };
}

function chromeOnly(): UserManifest {
  return {
    minimum_chrome_version: '123',
    optional_permissions: ['clipboardRead', 'notifications', 'idle'],
    externally_connectable: { ids: [] },
    // Without a schema Chromium hands no policy to an extension.
    storage: { managed_schema: 'managed-schema.json' },
  };
}

function firefoxOnly(): UserManifest {
  return {
    optional_permissions: ['clipboardRead', 'notifications', 'idle'],
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '140.0',
        data_collection_permissions: {
          // What leaves the browser, to the shop's own gateway: buyer nick, order ids, the shop's session.
          required: ['personallyIdentifyingInfo', 'financialAndPaymentInfo', 'authenticationInfo'],
        },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as UserManifest;
}
