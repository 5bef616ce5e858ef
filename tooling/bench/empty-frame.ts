import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** An extension whose content script opens an empty extension page in a frame on click: the browser's own share. */

export const EMPTY_BUTTON = 'bench-open-empty';

const CONTENT = `
const button = document.createElement('button');
button.id = '${EMPTY_BUTTON}';
button.style.cssText = 'position:fixed;left:0;top:0;width:40px;height:24px;z-index:9';
document.documentElement.append(button);
button.addEventListener('click', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const frame = root.appendChild(document.createElement('iframe'));
  host.popover = 'manual';
  host.style.cssText = 'position:fixed;inset:60px auto auto 60px;width:400px;height:520px;border:0;padding:0';
  frame.style.cssText = 'width:100%;height:100%;border:0';
  document.documentElement.append(host);
  host.showPopover();
  frame.contentWindow.location.replace(chrome.runtime.getURL('frame.html'));
});`;

const FRAME = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>empty</title></head><body><p>空</p></body></html>`;

const PAGES = ['https://market.m.taobao.com/app/im/chat/*'];

const MANIFEST = {
  manifest_version: 3,
  name: 'bench: empty frame',
  version: '1.0.0',
  content_scripts: [{ matches: PAGES, js: ['content.js'] }],
  web_accessible_resources: [{ resources: ['frame.html'], matches: ['https://*/*'], use_dynamic_url: true }],
};

export async function installEmptyFrame(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'order-lock-bench-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'content.js'), CONTENT);
  writeFileSync(join(folder, 'frame.html'), FRAME);
  await browser.installExtension(folder);
}
