import { settingsTables } from './tables';

/** Puts the tables into their places: between `<!-- made: NAME -->` and `<!-- end -->`. */
export function withTables(document: string): string {
  let text = document;
  for (const [name, table] of Object.entries(settingsTables())) {
    const place = new RegExp(`(<!-- made: ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);
    if (!place.test(text)) throw new Error(`no place for the table of ${name}`);
    text = text.replace(place, (_, before: string, after: string) => `${before}\n${table}\n\n${after}`);
  }
  return text;
}
