import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../utils/messages/views';
import { LANGUAGES, listing } from './listing';
import { PERMISSIONS } from './permissions';

/** The texts of `.output/store`, ready to be pasted into the stores' forms. */

/** By path below `.output/store`. */
export function papers(root: string): Record<string, string> {
  const inLanguages = LANGUAGES.flatMap((language) =>
    Object.entries(textsIn(root, language)).map(([name, text]) => [`${language}/${name}`, text]),
  );
  return {
    ...Object.fromEntries(inLanguages),
    'privacy.md': readFileSync(join(root, 'docs/privacy.md'), 'utf8'),
    'reviewers-guide.md': readFileSync(join(root, 'docs/reviewers-guide.md'), 'utf8'),
    'minimum-versions.txt': minimumText(minimumVersions(root)),
  };
}

function textsIn(root: string, language: Language): Record<string, string> {
  const { name, summary, description, purpose, searchTerms } = listing(root, language);
  return {
    'name.txt': `${name}\n`,
    'summary.txt': `${summary}\n`,
    'description.txt': `${description}\n`,
    'single-purpose.txt': `${purpose}\n`,
    'search-terms.txt': `${searchTerms.join('\n')}\n`,
    'permissions.txt': permissionsText(language),
  };
}

function permissionsText(language: Language): string {
  const parts = PERMISSIONS.map(({ names, only, why }) => {
    const build = only ? ` (${only.startsWith('chrome') ? 'Chrome, Edge' : 'Firefox'})` : '';
    return `${names.join('\n')}${build}\n  ${why[language]}\n`;
  });
  return parts.join('\n');
}

export interface MinimumVersions {
  /** Chrome and Edge: Edge uses Chromium's numbers. */
  chromium: string;
  firefox: string;
  firefoxForAndroid: string;
}

/** According to the built manifests. */
export function minimumVersions(root: string): MinimumVersions {
  const manifest = (build: string) =>
    JSON.parse(readFileSync(join(root, `.output/${build}/manifest.json`), 'utf8'));
  const { gecko, gecko_android } = manifest('firefox-mv3').browser_specific_settings;
  return {
    chromium: manifest('chrome-mv3').minimum_chrome_version,
    firefox: gecko.strict_min_version,
    firefoxForAndroid: gecko_android.strict_min_version,
  };
}

function minimumText({ chromium, firefox, firefoxForAndroid }: MinimumVersions): string {
  return `Chrome, Edge: ${chromium}\nFirefox: ${firefox}\nFirefox for Android: ${firefoxForAndroid}\n`;
}
