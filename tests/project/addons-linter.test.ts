import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** Mozilla's reviewers run this first on the Firefox package: https://github.com/mozilla/addons-linter. */

interface Finding {
  code: string;
  file?: string;
}

interface Report {
  errors: Finding[];
  notices: Finding[];
  warnings: Finding[];
}

/** Preact's own assignment for `dangerouslySetInnerHTML`, which nothing here uses: once in each build of pages. */
const KNOWN = ['picker', 'popup-shell'].map((name) => `UNSAFE_VAR_ASSIGNMENT chunks/${name}.js`);

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A separate process, since the linter loads 60 MB of rules. It exits with 1 if there are errors. */
async function lint(folder: string): Promise<Report> {
  const args = ['node_modules/addons-linter/bin/addons-linter', folder, '--output', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root }).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout);
}

/** Removes the content hash of chunks. */
function shown({ code, file = '' }: Finding): string {
  return `${code} ${file.replace(/-[\w-]{8}(?=\.js$)/, '')}`;
}

describe('addons-linter on the Firefox build', () => {
  it('finds no errors, and no warnings beyond the known ones', { timeout: 60_000 }, async () => {
    const { errors, notices, warnings } = await lint('.output/firefox-mv3');
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    expect(warnings.map(shown).sort()).toEqual(KNOWN);
  });
});
