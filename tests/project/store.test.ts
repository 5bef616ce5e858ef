import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingsFile } from '@/tooling/sandbox/shop';
import { LANGUAGES, LIMITS, listing } from '@/tooling/store/listing';
import { minimumVersions, papers } from '@/tooling/store/papers';
import { PERMISSIONS } from '@/tooling/store/permissions';
import { PAGE_HOSTS } from '@/utils/domain/site-hosts';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';

/** What the stores get (docs/stores.md): texts within their limits, and papers that say what is built. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string): string => readFileSync(root + file, 'utf8');

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const { name, summary, description, purpose, searchTerms } = listing(root, language);

  it('fits the narrowest of the stores', () => {
    expect(name.length).toBeLessThanOrEqual(LIMITS.name);
    expect(summary.length).toBeLessThanOrEqual(LIMITS.summary);
    expect(purpose.length).toBeLessThanOrEqual(LIMITS.purpose);
    const [least, most] = LIMITS.description;
    expect(description.length).toBeGreaterThanOrEqual(least);
    expect(description.length).toBeLessThanOrEqual(most);
    expect(searchTerms.length).toBeLessThanOrEqual(LIMITS.searchTerms.count);
    for (const term of searchTerms) expect(term.length).toBeLessThanOrEqual(LIMITS.searchTerms.length);
    expect(searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(LIMITS.searchTerms.words);
  });

  it('is plain text, as the forms take it', () => {
    expect(description).not.toMatch(/<[a-z]|[*_`#]{2}|\]\(|^[#*-] /m);
  });

  it('comes with every paper, none of them empty', () => {
    const all = papers(root);
    const files = ['name', 'summary', 'description', 'single-purpose', 'search-terms', 'permissions'];
    for (const file of files) expect(all[`${language}/${file}.txt`]?.trim(), file).toBeTruthy();
    for (const { names, why } of PERMISSIONS) {
      expect(all[`${language}/permissions.txt`]).toContain(why[language]);
      for (const one of names) expect(all[`${language}/permissions.txt`]).toContain(`${one}`);
    }
  });
});

describe('papers', () => {
  it('docs/stores.md names the minimum versions of the built manifests', () => {
    const { chromium, firefox, firefoxForAndroid } = minimumVersions(root);
    expect(text('docs/stores.md')).toContain(`| Chrome, Edge | ${chromium} |`);
    expect(text('docs/stores.md')).toContain(`| Firefox | ${firefox} |`);
    expect(text('docs/stores.md')).toContain(`| Firefox for Android | ${firefoxForAndroid} |`);
  });

  it('docs/stores.md names every paper', () => {
    for (const path of Object.keys(papers(root))) {
      const [file = ''] = path.split('/').slice(-1);
      expect(text('docs/stores.md')).toContain(file);
    }
  });

  it('the reviewer is given the keys of the sandbox', () => {
    const guide = text('docs/reviewers-guide.md');
    const [, file = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(JSON.parse(file)).toEqual(settingsFile());
    const { scripts } = JSON.parse(text('package.json'));
    for (const [, script = ''] of guide.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(script);
    for (const [, file = ''] of guide.matchAll(/`?((?:tooling|docs)\/[\w./-]+\.ts)/g))
      expect(existsSync(root + file)).toBe(true);
  });

  it('the privacy policy names in both languages every host that pictures come from, and how long records are kept', () => {
    const [, chinese = '', english = ''] = text('docs/privacy.md').split(/^## /m);
    const hosts = [...text('utils/domain/picture.ts').matchAll(/'([a-z]+\.(?:com|cn))'/g)].map(
      ([, host]) => host,
    );
    expect(hosts).toHaveLength(3);
    for (const policy of [chinese, english])
      for (const word of [...hosts, `${DEFAULT_PREFERENCES.retentionDays}`]) expect(policy).toContain(word);
  });
});

it('what is read is what the code reads', () => {
  const read = PERMISSIONS.filter(({ isRead }) => isRead).flatMap(({ names }) => names);
  expect([...read].sort()).toEqual([...PAGE_HOSTS].sort());
});
