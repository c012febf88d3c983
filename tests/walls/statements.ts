import ts from 'typescript';
import { lineOf, nodesOf } from './code.ts';
import { application, type Source } from './sources.ts';
import { tablesNamed } from './sql.ts';

/** A function that speaks SQL, with the fragments and the functions beside it that it is made of. */
export interface StatementFunction {
  readonly name: string;
  readonly at: string;
  /** Its text and that of what it leans on in its file. */
  readonly text: string;
  /** Only the texts of statements in it. */
  readonly statements: string;
  readonly tables: readonly string[];
  /** Its docstring begins by saying that it looks at all organisations, and why. */
  readonly isWide: boolean;
}

const WIDE = /\/\*\*[\s*]*Wide query:/;

/** Every exported function of the files that speak SQL. The engine's own and the seeds are apart. */
export function statementFunctions(): StatementFunction[] {
  const files = application.filter(({ path }) => {
    return path.endsWith('.sql.ts') && !path.startsWith('src/platform/database/');
  });
  return files.flatMap(functionsIn);
}

/** The wide queries, for the reference. */
export function wideQueries(): StatementFunction[] {
  return statementFunctions().filter(({ isWide }) => isWide);
}

function functionsIn(source: Source): StatementFunction[] {
  const parts = new Map(
    source.syntax.statements.flatMap((statement) =>
      namesOf(statement).map((name) => [name, statement] as const),
    ),
  );
  return [...parts].flatMap(([name, statement]) => {
    if (!ts.isFunctionDeclaration(statement) || !isExported(statement)) return [];
    const nodes = leaningOn(name, parts).flatMap((part) => inside(source, part));
    const statements = nodes
      .filter(isText)
      .map((node) => node.getText(source.syntax))
      .join('\n');
    const text = leaningOn(name, parts)
      .map((part) => part.getText(source.syntax))
      .join('\n');
    const isWide = WIDE.test(
      statement.getFullText(source.syntax).slice(0, statement.getLeadingTriviaWidth()),
    );
    return [
      {
        name,
        at: lineOf(source, statement),
        text,
        statements,
        tables: [...new Set(tablesNamed(statements))],
        isWide,
      },
    ];
  });
}

/** A top-level part of a file and everything of the same file it names, at any depth. */
function leaningOn(
  name: string,
  parts: ReadonlyMap<string, ts.Statement>,
  seen = new Set<string>(),
): ts.Statement[] {
  const part = parts.get(name);
  if (part === undefined || seen.has(name)) return [];
  seen.add(name);
  const named = new Set(part.getText().match(/\b[A-Za-z_]\w*\b/g));
  const others = [...parts.keys()].filter((other) => named.has(other));
  return [part, ...others.flatMap((other) => leaningOn(other, parts, seen))];
}

function inside(source: Source, part: ts.Statement): ts.Node[] {
  return nodesOf(source).filter((node) => node.pos >= part.pos && node.end <= part.end);
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

function isExported(statement: ts.FunctionDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
