import { ensure } from '../ensure.mjs';
import { runScript, runTypeScript } from '../run.mjs';

// `npm run bench`: what the extension costs, as JSON on standard output. `--quick` measures less, `--out FILE` writes the
// JSON there as well. The variable E2E_BUILDS names a folder with finished builds; without it they are built here.

const browsers = ensure();
if (!browsers.includes('chromium')) {
  console.error('The measurements need Chromium: its debugging protocol counts script time and heap.');
  process.exit(1);
}
if (!process.env.E2E_BUILDS && !runScript('zip')) process.exit(1);
process.exitCode = runTypeScript(['tooling/bench/main.ts', ...process.argv.slice(2)]) ? 0 : 1;
