import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../gallery/visitor';
import { LANGUAGES } from './listing';
import { papers } from './papers';
import { takeScreenshots } from './screenshots';
import { drawLogo, drawTile } from './tile';

/** `npm run store`: what the stores' forms ask for, in `.output/store` (docs/stores.md). */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.output/store');

rmSync(folder, { recursive: true, force: true });
for (const [name, text] of Object.entries(papers(root))) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const browser = await openBrowser('chromium');
const page = await browser.newPage();
for (const language of LANGUAGES)
  await drawTile(page, root, language, `${folder}/${language}/tile-440x280.png`);
await drawLogo(page, root, `${folder}/logo-300x300.png`);
await browser.close();
for (const language of LANGUAGES) {
  const screenshots = join(folder, language, 'screenshots');
  mkdirSync(screenshots, { recursive: true });
  await takeScreenshots(language, screenshots);
}
console.log('The store material is in .output/store.');
