import ts from 'typescript';
import type { Source } from './sources.ts';

const known = new WeakMap<Source, readonly ts.Node[]>();

/** Every node of a source, parents before their children. */
export function nodesOf(source: Source): readonly ts.Node[] {
  const found = known.get(source) ?? collect(source.syntax);
  known.set(source, found);
  return found;
}

/** Where a node stands, for a finding: `src/…/file.ts:12`. */
export function lineOf(source: Source, node: ts.Node): string {
  return `${source.path}:${numberOf(source, node.getStart(source.syntax))}`;
}

/** What a source exports by name, its own declarations and what it hands on. */
export function exportsOf(source: Source): Set<string> {
  const names = source.syntax.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) return ['*'];
      return exportClause.elements.map(({ name }) => name.text);
    }
    const isExport = ts.canHaveModifiers(statement) && hasExport(ts.getModifiers(statement));
    if (!isExport) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText(source.syntax));
    }
    return 'name' in statement ? [nameText(statement.name)] : [];
  });
  return new Set(names);
}

/**
 * Functions longer than `most` lines, with how long they are. The body of a `describe` is no function in this
 * sense.
 */
export function longFunctions(source: Source, most: number): string[] {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return [];
    if (ts.isCallExpression(node.parent) && node.parent.expression.getText().startsWith('describe'))
      return [];
    const lines = numberOf(source, node.end) - numberOf(source, node.getStart(source.syntax)) + 1;
    return lines > most ? [`${lineOf(source, node)} has ${lines} lines`] : [];
  });
}

/** Casts: every `as` but `as const`, and every `<T>x`. */
export function casts(source: Source): string[] {
  return nodesOf(source)
    .filter((node) => ts.isTypeAssertionExpression(node) || (ts.isAsExpression(node) && !isConst(node)))
    .map((node) => lineOf(source, node));
}

/** Places where a type is `any`. */
export function anys(source: Source): string[] {
  return nodesOf(source)
    .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
    .map((node) => lineOf(source, node));
}

/** What a rule may not ask of the world: the clock, chance, the environment, the console. */
export function worldlyCalls(source: Source): { readonly what: string; readonly at: string }[] {
  return nodesOf(source).flatMap((node) => {
    const what = worldly(node);
    return what === undefined ? [] : [{ what, at: lineOf(source, node) }];
  });
}

/** Texts of string literals and templates: where statements and keys of messages are. */
export function texts(source: Source): { readonly text: string; readonly at: string }[] {
  return nodesOf(source).flatMap((node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    return isText ? [{ text: node.getText(source.syntax), at: lineOf(source, node) }] : [];
  });
}

function worldly(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node)) {
    const bare = node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
    return bare ? 'new Date()' : undefined;
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const text = node.getText();
  if (text === 'Date.now' || text === 'Math.random' || text === 'process.env') return text;
  return node.expression.getText() === 'console' ? 'console' : undefined;
}

function isConst(node: ts.AsExpression): boolean {
  return ts.isConstTypeReference(node.type);
}

function collect(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function numberOf(source: Source, position: number): number {
  return source.syntax.getLineAndCharacterOfPosition(position).line + 1;
}

function hasExport(modifiers: readonly ts.Modifier[] | undefined): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function nameText(name: unknown): string {
  return typeof name === 'object' && name !== null && 'text' in name ? String(name.text) : '';
}
