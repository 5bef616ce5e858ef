import ts from 'typescript';

/** Finds key handlers that do not go through components/ui/keyboard.ts. */

const KEY_EVENT = /^key(?:down|up|press)$/;
const KEY_PROPERTY = /^onkey(?:down|up|press)(?:capture)?$/i;
const WRAPPERS = new Set(['onKeys', 'listenForKeys']);

/** One line for each key handler in this source that keys of an input method would reach. */
export function unguardedKeyHandlers(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const guarded = new Set<string>();
  const found: string[] = [];
  const report = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${file}:${line + 1} ${node.getText(source).split('\n')[0]}`);
  };
  const isGuarded = (node: ts.Node | undefined): boolean => {
    if (!node) return false;
    if (ts.isJsxExpression(node)) return isGuarded(node.expression);
    if (ts.isIdentifier(node)) return guarded.has(node.text);
    return (
      ts.isCallExpression(node) && ts.isIdentifier(node.expression) && WRAPPERS.has(node.expression.text)
    );
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isGuarded(node.initializer))
      guarded.add(node.name.text);
    if (
      ts.isJsxAttribute(node) &&
      KEY_PROPERTY.test(node.name.getText(source)) &&
      !isGuarded(node.initializer)
    )
      report(node);
    if (
      ts.isPropertyAssignment(node) &&
      KEY_PROPERTY.test(node.name.getText(source)) &&
      !isGuarded(node.initializer)
    )
      report(node);
    if (isKeyAssignment(node) && !isGuarded(node.right)) report(node);
    if (ts.isCallExpression(node) && isUnguardedCall(node, isGuarded)) report(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isKeyAssignment(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    KEY_PROPERTY.test(node.left.name.text)
  );
}

/** `addEventListener` for a key event, or for several events in a file that names a key event. */
function isUnguardedCall(
  { expression, arguments: [type, listener] }: ts.CallExpression,
  isGuarded: (node: ts.Node | undefined) => boolean,
): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'addEventListener' || !type)
    return false;
  const isKey = ts.isStringLiteralLike(type)
    ? KEY_EVENT.test(type.text)
    : /['"`]key(?:down|up|press)['"`]/.test(type.getSourceFile().text);
  return isKey && !isGuarded(listener);
}
