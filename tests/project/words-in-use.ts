import { relative } from 'node:path';
import ts from 'typescript';

/** Finds unused texts of the catalogues through the compiler's types, since names alone are ambiguous. */

const CATALOGUES = /\/utils\/i18n\//;
const ASIDE = /\.test\.tsx?$|\/(?:node_modules|tests|testing|gallery|given)\//;

/** `file: path.of.the.word` for each text that no shipped code reads. */
export function unusedWords(root: string): string[] {
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName, isDeclarationFile }) => {
    return !isDeclarationFile && !ASIDE.test(fileName) && fileName.startsWith(root);
  });
  const words = sources.filter(({ fileName }) => CATALOGUES.test(fileName)).flatMap(wordsOf);
  const names = new Set(words.map(({ name }) => name));
  const used = new Set<ts.Node>();
  for (const source of sources) readsOf(source, names, checker, used);
  return words
    .filter((word) => !used.has(word.node))
    .map(({ path, node }) => `${relative(root, node.getSourceFile().fileName)}: ${path}`);
}

function programOf(root: string): ts.Program {
  const file = `${root}/tsconfig.json`;
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(
    fileNames.filter((name) => !ASIDE.test(name)),
    options,
  );
}

interface Word {
  name: string;
  path: string;
  node: ts.Node;
}

/** Entries of the object `zh`, whose shape every language has, or of the interface that it implements. */
function wordsOf(source: ts.SourceFile): Word[] {
  return source.statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) && /(?:Texts|Words)$/.test(statement.name.text))
      return statement.members.flatMap((member) => entry(member, ''));
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, type, initializer }) =>
      name.getText() === 'zh' && !type && initializer ? entriesIn(initializer, '') : [],
    );
  });
}

function entriesIn(value: ts.Expression, path: string): Word[] {
  return ts.isObjectLiteralExpression(value) ? value.properties.flatMap((one) => entry(one, path)) : [];
}

function entry(node: ts.ObjectLiteralElementLike | ts.TypeElement, path: string): Word[] {
  const name = node.name && 'text' in node.name ? node.name.text : undefined;
  if (name === undefined) return [];
  const here = path ? `${path}.${name}` : name;
  const deeper = ts.isPropertyAssignment(node) ? entriesIn(node.initializer, here) : [];
  return [{ name, path: here, node }, ...deeper];
}

/** Marks what this file reads: by property, by index, by destructuring, or as a whole. */
function readsOf(
  source: ts.SourceFile,
  names: Set<string>,
  checker: ts.TypeChecker,
  used: Set<ts.Node>,
): void {
  const mark = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) used.add(declaration);
  };
  const markAll = (type: ts.Type): void => {
    for (const property of checker.getPropertiesOfType(type)) {
      const [declaration] = property.declarations ?? [];
      if (!declaration || used.has(declaration) || !CATALOGUES.test(declaration.getSourceFile().fileName))
        continue;
      mark(property);
      markAll(checker.getTypeOfSymbol(property));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) {
      mark(checker.getSymbolAtLocation(node.name));
      if (!isTakenApart(node)) markAll(checker.getTypeAtLocation(node));
    } else if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression);
      if (ts.isStringLiteral(node.argumentExpression)) mark(type.getProperty(node.argumentExpression.text));
      else if (!isLanguage(checker.getTypeAtLocation(node.argumentExpression))) markAll(type);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      if (names.has(name)) mark(checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** The surrounding expression determines which entry is read. */
function isTakenApart(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return true;
  return ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name);
}

/** `catalogue[language]` alone does not read a text. */
function isLanguage(type: ts.Type): boolean {
  return type.isUnion() && type.types.some((one) => one.isStringLiteral() && one.value === 'zh-CN');
}
