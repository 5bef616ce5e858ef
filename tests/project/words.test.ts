import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** One word for one thing (docs/glossary.md): abandoned words must not come back. */

const root = fileURLToPath(new URL('../..', import.meta.url));

const GIVEN_UP_ZH =
  /口令|线上|线下|轮到|读不懂|答复|没等到|到时限|接到哪里|设置文件|密钥已收起|没人看着|只写不读|认出|略过|查好|写不进|物流|固定到侧边栏|点一天|没测到|尾六位|选择窗口|服务商|服务方|原来的设置没有动/;
/** As a heading 调用 is meaningless; in a sentence it may be the platform's own word. */
const HEADING_GIVEN_UP_ZH = /^调用$/;
const GIVEN_UP_EN =
  /\bnicks?\b|whose turn|\bsign method\b|key and sign\b|locked or not\b|\banew\b|stands (?:here|there)|by itself after|closed by hand|write-only|\bto (?:pay|ship)$|whose order this is, is/i;

/** Half-width punctuation in Chinese, and Latin letters or digits without a space. Item titles and nicks are verbatim. */
const HALF_WIDTH = /[\u4e00-\u9fff][,;!?(]|\)[\u4e00-\u9fff]|[\u4e00-\u9fff]:(?!小禾)/;
const NO_SPACE = /[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9](?=[\u4e00-\u9fff])/;
const ITEM_TITLE = /^60支/;

interface Text {
  file: string;
  text: string;
}

/** All literals of the catalogues; a template gives the parts between its substitutions. */
function literals(file: string): Text[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    const isName = node.parent && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (isName || ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ file, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textsIn(value: unknown, file: string): Text[] {
  if (typeof value === 'string') return [{ file, text: value }];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((one) => textsIn(one, file))
    : [];
}

const json = (file: string): Text[] => textsIn(JSON.parse(readFileSync(join(root, file), 'utf8')), file);

const catalogues = readdirSync(join(root, 'utils/i18n'), { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => literals(`utils/i18n/${file}`));
const lines = (file: string): Text[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .map((text) => ({ file, text }));
const STORE = 'tooling/store';

const texts = [
  ...catalogues,
  ...literals(`${STORE}/permissions.ts`),
  ...literals(`${STORE}/listing.ts`),
  ...lines(`${STORE}/texts/description.zh-CN.md`),
  ...lines(`${STORE}/texts/description.en.md`),
  ...json('public/error-meanings.json'),
  ...json('public/_locales/zh_CN/messages.json'),
  ...json('public/_locales/en/messages.json'),
];
const chinese = texts.filter(({ text }) => /[\u4e00-\u9fff]/.test(text));
const others = texts.filter(({ text }) => !/[\u4e00-\u9fff]/.test(text));

const that = (pattern: RegExp, of: Text[]): string[] =>
  of.filter(({ text }) => pattern.test(text)).map(({ file, text }) => `${file}: ${text}`);

describe('words of the screen', () => {
  it('are all checked', () => {
    expect(chinese.length).toBeGreaterThan(800);
    expect(others.length).toBeGreaterThan(800);
  });

  it('do not include abandoned ones', () => {
    expect(that(GIVEN_UP_ZH, chinese)).toEqual([]);
    expect(that(HEADING_GIVEN_UP_ZH, chinese)).toEqual([]);
    expect(that(GIVEN_UP_EN, others)).toEqual([]);
  });

  it('use full-width punctuation and a space beside Latin letters and digits', () => {
    const prose = chinese.filter(({ text }) => !ITEM_TITLE.test(text));
    expect(that(HALF_WIDTH, prose)).toEqual([]);
    expect(that(NO_SPACE, prose)).toEqual([]);
  });

  it('are used in the Chinese README too', () => {
    const lines = readFileSync(join(root, 'README.zh-CN.md'), 'utf8').split('\n');
    expect(lines.filter((line) => GIVEN_UP_ZH.test(line))).toEqual([]);
  });
});
