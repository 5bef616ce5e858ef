// Draws public/icons/*.png from mark.svg: `node tooling/draw-icons.mjs`, after the mark has changed.
// 16, 32 and 48 fill the canvas; 128 has 96 and a clear margin, as the stores require.
// Then run `pngquant --quality 85-100 --strip 64` and `optipng -o7` by hand: half the bytes, the same picture.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
const mark = readFileSync(`${folder}mark.svg`, 'utf8');
const isRoot = process.getuid?.() === 0;
const browser = await launch({
  executablePath: findBrowser('chromium'),
  args: isRoot ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const drawn = size === 128 ? 96 : size;
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:${size}px;display:grid;place-items:center}svg{display:block;width:${drawn}px;height:${drawn}px}</style>${mark}`,
  );
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
}
await browser.close();
