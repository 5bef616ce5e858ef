import { labelOfField, preferenceLabels } from '@/components/options/transfer/change-words';
import { SHOP_DEFAULTS } from '@/utils/domain/shop';
import { options } from '@/utils/i18n/options';
import { DEFAULT_PREFERENCES } from '@/utils/messages/default-preferences';
import { type JsonSchema, policyAsJsonSchema } from './managed-schema';
import { POLICY_MEANINGS, PREFERENCE_MEANINGS, SHOP_MEANINGS, SURFACE_MEANINGS } from './meanings';

/** The tables of docs/settings.md, made from the schema, the defaults and the texts of the screens. */

const t = options['zh-CN'];

/** By the name of their placeholder in the document. */
export function settingsTables(): Record<string, string> {
  const { version: _, shops, preferences, customSurfaces, ...rest } = policyAsJsonSchema().properties ?? {};
  return {
    'shop fields': shopTable(shops?.items ?? {}),
    preferences: preferenceTable(preferences ?? {}),
    'custom surfaces': surfaceTable(customSurfaces?.items ?? {}),
    policy: policyTable(['version', 'shops', 'preferences', 'customSurfaces', ...Object.keys(rest)]),
  };
}

function shopTable({ properties = {}, required = [] }: JsonSchema): string {
  const defaults: Record<string, unknown> = SHOP_DEFAULTS;
  // The secret may be left out of a file, not of a shop.
  const needed = ['appSecret', ...required.filter((name) => !(name in defaults))];
  const rows = inOrder(properties, Object.keys(SHOP_MEANINGS)).map(([name, schema]) => [
    code(name),
    labelOfField('shop', name, t),
    needed.includes(name) ? 'yes' : '',
    name in defaults && name !== 'color' ? code(asText(defaults[name])) : '',
    valuesOf(schema),
    meaningOf(SHOP_MEANINGS, name),
  ]);
  return table(['in the file', 'on screen', 'needed', 'default', 'values', 'meaning'], rows);
}

function preferenceTable({ properties = {} }: JsonSchema): string {
  const defaults: Record<string, unknown> = { ...DEFAULT_PREFERENCES, replies: undefined };
  const labels = preferenceLabels(t);
  const rows = inOrder(properties, Object.keys(PREFERENCE_MEANINGS)).map(([name, schema]) => [
    code(name),
    labels[name] ?? '',
    name === 'replies' ? 'one or two each (`utils/domain/reply.ts`)' : code(asText(defaults[name])),
    valuesOf(schema),
    meaningOf(PREFERENCE_MEANINGS, name),
  ]);
  return table(['in the file', 'on screen', 'default', 'values', 'meaning'], rows);
}

function surfaceTable(schema: JsonSchema): string {
  const { selectors, ...own } = schema.properties ?? {};
  const inner = Object.entries(selectors?.properties ?? {}).map(
    ([name, each]) => [`selectors.${name}`, each, selectors?.required?.includes(name)] as const,
  );
  const outer = Object.entries(own).map(
    ([name, each]) => [name, each, schema.required?.includes(name)] as const,
  );
  const rows = [...outer, ...inner].map(([name, each, isNeeded]) => [
    code(name),
    labelOfField('surface', name, t),
    isNeeded ? 'yes' : '',
    valuesOf(each),
    meaningOf(SURFACE_MEANINGS, name),
  ]);
  return table(['in the file', 'on screen', 'needed', 'values', 'meaning'], rows);
}

function policyTable(names: string[]): string {
  const rows = names.map((name) => {
    const [inFile, meaning] = POLICY_MEANINGS[name] ?? missing(name);
    return [code(name), inFile, meaning];
  });
  return table(['part', 'also in the file', 'meaning'], rows);
}

/** "whole number, 1–3650" */
function valuesOf(schema: JsonSchema): string {
  const { type, enum: choices, minimum, maximum, maxLength, maxItems, items, properties } = schema;
  if (choices) return choices.map(code).join(' · ');
  if (type === 'boolean') return '`true` · `false`';
  if (type === 'integer') return `whole number, ${minimum}–${maximum}`;
  if (type === 'string') return `text, at most ${maxLength} characters`;
  if (type === 'array') return `list of at most ${maxItems}; each ${valuesOf(items ?? {})}`;
  const [inner] = properties ? Object.values(properties) : [schema.additionalProperties];
  return typeof inner === 'object' ? `by name: ${valuesOf(inner)}` : 'object';
}

/** Known ones in the order of their descriptions, new ones after them. */
function inOrder<T>(properties: Record<string, T>, known: string[]): [string, T][] {
  const place = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length);
  return Object.entries(properties).sort(([a], [b]) => place(a) - place(b));
}

function meaningOf(meanings: Record<string, string>, name: string): string {
  return meanings[name] ?? missing(name);
}

function missing(name: string): never {
  throw new Error(`no sentence about ${name} in tooling/settings/meanings.ts`);
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value).replace(/,/g, ', ');
}

function code(text: string): string {
  return text === '' ? 'empty' : `\`${text}\``;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
