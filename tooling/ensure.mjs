import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { run } from './run.mjs';

// Prepares a fresh machine: packages, browsers, a font with Chinese glyphs. It runs before node_modules exists, so it
// uses only Node.

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs what is missing, or says in one sentence what to install.
 * @returns {('chromium' | 'firefox')[]} installed browsers
 */
export function ensure() {
  ensureNode();
  ensureModules();
  return ensureBrowsers();
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node ${process.versions.node} is too old: install Node 20.19 or later.`);
}

function ensureModules() {
  if (modulesFit()) return;
  console.log('Installing packages (npm ci) …');
  if (!run('npm', ['ci', '--no-fund', '--no-audit'])) stop('npm ci failed: see above.');
}

/** Whether every direct dependency is installed in exactly the version that package.json pins. */
function modulesFit() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, version]) => {
    const file = `node_modules/${name}/package.json`;
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}

/** @returns {('chromium' | 'firefox')[]} */
function ensureBrowsers() {
  const all = /** @type {const} */ (['chromium', 'firefox']);
  const missing = all.filter((name) => !findBrowser(name));
  const needsFont = canInstall() && !hasChineseFont();
  if (canInstall() && (missing.length > 0 || needsFont))
    aptInstall([...missing.map((name) => PACKAGES[name]), ...(needsFont ? ['fonts-noto-cjk'] : [])]);
  const found = all.filter((name) => findBrowser(name));
  for (const name of all.filter((each) => !found.includes(each)))
    console.log(
      `${name} is not installed: install the package ${PACKAGES[name]}, or set ${name.toUpperCase()}_PATH to the program.`,
    );
  if (found.length === 0) stop('No browser to show anything in.');
  return found;
}

function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** @param {string[]} packages */
function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt …`);
  run('apt-get', ['update', '-qq']);
  run('env', [
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...packages,
  ]);
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensure();
