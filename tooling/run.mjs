import { spawnSync } from 'node:child_process';

const onWindows = process.platform === 'win32';

/**
 * Runs a program with its output on this terminal.
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
export function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: onWindows }).status === 0;
}

/**
 * Runs a TypeScript program of this project.
 * @param {string[]} args
 */
export function runTypeScript(args) {
  return run(process.execPath, ['--import', 'tsx', ...args]);
}

/**
 * Runs a script of package.json.
 * @param {string} name
 * @param {string[]} args
 */
export function runScript(name, args = []) {
  return run('npm', ['run', '--silent', name, '--', ...args]);
}

/** @param {string} title */
export function section(title) {
  console.log(`\n━━ ${title} ${'━'.repeat(Math.max(0, 72 - title.length))}`);
}
