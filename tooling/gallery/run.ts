import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../find-browser.mjs';
import { serveGallery } from './page';
import { contactSheet } from './sheet';
import { type Shot, shootAll } from './shoot';
import { VARIANTS } from './variants';

// `npm run gallery`: every screen in every state as a picture, with a contact sheet, in sandbox-run/gallery.
//   --only picker            one screen, or one state (popup/locked); may be repeated
//   --browser chromium       one browser
//   --variant en-dark        one way of drawing; may be repeated (tooling/gallery/variants.ts)
//   --quick                  Chromium, Chinese light and English dark

const FOLDER = 'sandbox-run/gallery';
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    browser: { type: 'string' },
    variant: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
  },
});

function variantsOf(browser: BrowserName) {
  const all = VARIANTS.filter(({ media }) => browser === 'chromium' || !media);
  if (values.variant.length > 0) return all.filter(({ name }) => values.variant.includes(name));
  return values.quick ? all.filter(({ quick }) => quick) : all;
}

function report(shots: readonly Shot[]): void {
  const faulty = shots.filter(({ faults }) => faults.length > 0);
  for (const { file, faults } of faulty) for (const fault of faults) console.log(`✗ ${file}  ${fault}`);
  console.log(`${shots.length} pictures, ${faulty.length} with faults: ${FOLDER}/index.html`);
  process.exitCode = faulty.length === 0 ? 0 : 1;
}

if (values.only.length + values.variant.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const gallery = await serveGallery();
try {
  const chosen = BROWSERS.filter((name) =>
    values.quick ? name === 'chromium' : !values.browser || name === values.browser,
  );
  const plans = chosen.map((name) =>
    shootAll(name, { url: gallery.url, folder: FOLDER, variants: variantsOf(name), only: values.only }),
  );
  const shots = (await Promise.all(plans)).flat();
  writeFileSync(join(FOLDER, 'index.html'), contactSheet(shots));
  report(shots);
} finally {
  await gallery.close();
}
