import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './document';
import { managedSchema } from './managed-schema';

/** `npm run docs:settings`: everything outside the schema that describes the settings, generated from it. */

const DOCUMENT = 'docs/settings.md';

writeFileSync('public/managed-schema.json', JSON.stringify(managedSchema()));
writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8')));
