import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/**
 * A minimal extension with popup and background: one field, one button, one message, one request. Its times are the
 * browser's own share.
 */

/** Answers every call and closes the connection, so that each call connects again, as the extension's calls do. */
export const EMPTY_GATEWAY = 'gateway.bench.example';

const BACKGROUND = `
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  fetch('https://${EMPTY_GATEWAY}/call', { method: 'POST', body: message.body }).then(() => answer(true));
  return true;
});`;

const POPUP = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>empty</title>
<script type="module" src="/popup.js"></script></head><body><input aria-label="订单号"><button>锁定</button></body></html>`;

const POPUP_SCRIPT = `
const button = document.querySelector('button');
button.addEventListener('click', () => chrome.runtime.sendMessage({ body: 'x'.repeat(600) }));`;

const MANIFEST = {
  manifest_version: 3,
  name: 'bench: empty app',
  version: '1.0.0',
  background: { service_worker: 'background.js' },
  action: { default_popup: 'popup.html' },
  host_permissions: [`https://${EMPTY_GATEWAY}/*`],
};

/** @returns the extension's id */
export function installEmptyApp(browser: Browser): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-bench-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'popup.html'), POPUP);
  writeFileSync(join(folder, 'popup.js'), POPUP_SCRIPT);
  return browser.installExtension(folder);
}
