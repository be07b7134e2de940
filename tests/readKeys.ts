import ts from 'typescript';

/** The keys that the code reads from the catalogues, as `namespace:key`: whole keys, and patterns for composed ones. */
export interface ReadKeys {
  readonly keys: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  /** Completely unknown keys (`ui:${anything}`): with one of them no key can be called unread. */
  readonly open: readonly string[];
}

const BEGINS_LIKE_A_KEY = /^(?:ui|cli|matrix):/u;

/**
 * The catalogue keys that the expressions of these files name. A value inserted into a key counts as its possible
 * values if its type is a union of literals, and as any text if it is not, or if the code asserts the type instead of
 * proving it (`as`, `!`), so that a key in use is never called unread.
 */
export function readKeys(program: ts.Program, files: readonly ts.SourceFile[]): ReadKeys {
  const checker = program.getTypeChecker();
  const keys = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const open: string[] = [];

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isStringLiteralLike(node) && BEGINS_LIKE_A_KEY.test(node.text)) {
      if (isAddedTo(node)) note([{literal: [node.text]}, ANYTHING], node);
      else keys.add(node.text);
    } else if (ts.isTemplateExpression(node) && BEGINS_LIKE_A_KEY.test(node.head.text)) {
      const parts = [
        {literal: [node.head.text]},
        ...node.templateSpans.flatMap(({expression, literal}) => [
          possibleTexts(checker, expression),
          {literal: [literal.text]},
        ]),
        ...(isAddedTo(node) ? [ANYTHING] : []),
      ];
      note(parts, node);
    }
    ts.forEachChild(node, visit);
  };

  const note = (parts: readonly Part[], node: ts.Node): void => {
    const source = parts
      .map(({literal}) => (literal === undefined ? '.+' : `(?:${literal.map(escapePattern).join('|')})`))
      .join('');
    if (parts[1]?.literal === undefined && parts[0]?.literal?.[0]?.endsWith(':') === true)
      open.push(node.getText());
    patterns.set(source, new RegExp(`^${source}$`, 'u'));
  };

  for (const file of files) visit(file);
  return {keys, patterns: [...patterns.values()], open};
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** The unread keys of `namespace:key`; a plural form is read with its stem. */
export function findUnreadKeys(present: readonly string[], read: ReadKeys): readonly string[] {
  return present.filter((key) => {
    const stem = key.replace(/_(?:zero|one|two|few|many|other)$/u, '');
    return ![key, stem].some((name) => read.keys.has(name) || read.patterns.some((each) => each.test(name)));
  });
}

/** A part of a key: its possible texts, or none if it may be anything. */
interface Part {
  readonly literal?: readonly string[];
}

const ANYTHING: Part = {};

function possibleTexts(checker: ts.TypeChecker, expression: ts.Expression): Part {
  if (containsAssertion(expression)) return ANYTHING;
  const type = checker.getTypeAtLocation(expression);
  const resolved = checker.getBaseConstraintOfType(type) ?? type;
  const members = resolved.isUnion() ? resolved.types : [resolved];
  const texts = members.flatMap((member) =>
    member.isStringLiteral() || member.isNumberLiteral() ? [String(member.value)] : [],
  );
  return texts.length === members.length ? {literal: texts} : ANYTHING;
}

function containsAssertion(node: ts.Node): boolean {
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node))
    return true;
  return ts.forEachChild(node, containsAssertion) ?? false;
}

/** Whether the text is the beginning of a longer one: `'ui:plan.' + name`. */
function isAddedTo(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node.parent) &&
    node.parent.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    node.parent.left === node
  );
}
