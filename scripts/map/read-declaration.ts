import ts from 'typescript';
import { importsOf } from '../../tests/walls/imports.ts';
import type { Declared } from '../../tests/walls/operations.ts';
import { sources, type Source } from '../../tests/walls/sources.ts';

const BY_PATH = new Map(sources.map((source) => [source.path, source]));

/** What the docstring above a declaration says, on one line. */
export function docstringOf({ source, constant }: Declared): string {
  return commentAbove(source, constant) || commentAbove(source, constant.replace(/Command$/, ''));
}

/** The codes it may refuse with: its own, and those of the functions it calls in its module. */
export function refusalsOf({ source, constant }: Declared): string[] {
  const codes = new Set<string>();
  collect(source, constant, { codes, seen: new Set() });
  return [...codes].toSorted();
}

function commentAbove(source: Source, name: string): string {
  const statement = statementsOf(source).get(name);
  const comments = ts.getLeadingCommentRanges(source.text, statement?.pos ?? 0) ?? [];
  const last = comments.at(-1);
  const text = last === undefined ? '' : source.text.slice(last.pos, last.end);
  return text
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\*\s?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Search {
  readonly codes: Set<string>;
  readonly seen: Set<string>;
}

function collect(source: Source, name: string, search: Search): void {
  const key = `${source.path} ${name}`;
  const statement = statementsOf(source).get(name);
  if (statement === undefined || search.seen.has(key)) return;
  search.seen.add(key);
  const text = statement.getText(source.syntax);
  for (const [, code] of text.matchAll(/\brefused\(\s*'([\w-]+)'/g)) search.codes.add(code ?? '');
  for (const called of calledIn(statement)) follow(source, called, search);
}

function follow(source: Source, called: string, search: Search): void {
  if (statementsOf(source).has(called)) return collect(source, called, search);
  const from = importsOf(source).find(({ path, typeOnly, specifier }) => {
    return path !== undefined && !typeOnly && importsName(source, specifier, called);
  });
  const target = BY_PATH.get(from?.path ?? '');
  if (target !== undefined) collect(target, called, search);
}

function importsName(source: Source, specifier: string, name: string): boolean {
  const line = new RegExp(`import\\s+\\{([^}]*)\\}\\s+from\\s+'${specifier.replace(/[.]/g, '\\.')}'`);
  return (
    line
      .exec(source.text)?.[1]
      ?.split(',')
      .some((part) => part.trim() === name) ?? false
  );
}

function calledIn(statement: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) names.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return names;
}

function statementsOf(source: Source): Map<string, ts.Statement> {
  return new Map(
    source.syntax.statements.flatMap((statement): [string, ts.Statement][] => {
      if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? '', statement]];
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations.map(({ name }) => [
        name.getText(source.syntax),
        statement,
      ]);
    }),
  );
}
