import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withTables } from '@/tooling/settings/document';
import { managedSchema, policyAsJsonSchema } from '@/tooling/settings/managed-schema';
import { settingsTables } from '@/tooling/settings/tables';

/** What is made from the schema of the settings is as the schema is now: else `npm run docs:settings`. */

const text = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');

describe('made from the schema of the settings', () => {
  it('public/managed-schema.json: Chromium hands over nothing that it does not name', () => {
    expect(JSON.parse(text('public/managed-schema.json'))).toEqual(managedSchema());
  });

  it('docs/settings.md', () => {
    const document = text('docs/settings.md');
    expect(document).toBe(withTables(document));
  });

  it('names no part twice in one table', () => {
    for (const table of Object.values(settingsTables())) {
      const names = table.split('\n').map((row) => row.split(' | ')[0]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('names every part, down to the last field', () => {
    const { properties } = policyAsJsonSchema();
    expect(Object.keys(properties ?? {}).sort()).toEqual([
      'customSurfaces',
      'preferences',
      'shops',
      'version',
      'welcomePage',
    ]);
    const document = text('docs/settings.md');
    const { shops, preferences } = properties ?? {};
    const fields = [shops?.items, preferences].flatMap((part) => Object.keys(part?.properties ?? {}));
    expect(fields.length).toBeGreaterThan(30);
    for (const field of fields) expect(document).toContain(`| \`${field}\` |`);
  });
});
