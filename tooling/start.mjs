import { ensure } from './ensure.mjs';
import { runScript, runTypeScript, section } from './run.mjs';

// `npm start`: shows the main job in a real browser against the sandbox. `--headless` plays it without a window.

section('machine');
const browsers = ensure();
section('build');
if (!runScript('build')) process.exit(1);
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const program =
  hasDisplay && !process.argv.includes('--headless') ? 'tooling/demo/show.ts' : 'tooling/demo/play.ts';
process.exitCode = runTypeScript([program, ...browsers]) ? 0 : 1;
