import ts from 'typescript';

/** The static and dynamic imports of a module, and the text keys that it names. */
export interface ModuleReading {
  readonly imports: readonly string[];
  readonly laterImports: readonly string[];
  readonly keys: readonly RegExp[];
}

const BEGINS_LIKE_A_KEY = /^(?:ui|matrix):/u;

/**
 * Reads the code of a module. A key that is built at run time counts as every key that it could be, so that no text in
 * use is ever omitted; a literal to which something is appended ends with a dot.
 */
export function readModule(fileName: string, code: string): ModuleReading {
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.ESNext, true);
  const imports: string[] = [];
  const laterImports: string[] = [];
  const keys: RegExp[] = [];

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (!isOnlyTypes(node) && node.moduleSpecifier !== undefined)
        imports.push(textOf(node.moduleSpecifier));
      return;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      laterImports.push(...node.arguments.slice(0, 1).map(textOf));
    if (ts.isStringLiteralLike(node) && BEGINS_LIKE_A_KEY.test(node.text)) keys.push(keyPattern([node.text]));
    if (ts.isTemplateExpression(node) && BEGINS_LIKE_A_KEY.test(node.head.text))
      keys.push(keyPattern([node.head.text, ...node.templateSpans.map(({literal}) => literal.text)]));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {imports, laterImports, keys};
}

/** Whether it imports only types; the bundler drops such imports. */
function isOnlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({isTypeOnly}) => isTypeOnly)
  );
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}

/** The literal parts of a key with anything between them; also matches its plural forms and its group. */
function keyPattern(known: readonly string[]): RegExp {
  const escaped = known.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}(?:$|[._]|(?<=[.:]))`, 'u');
}
