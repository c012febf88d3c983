import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { lineOf, nodesOf, texts } from './code.ts';
import { importsOf } from './imports.ts';
import { application, lineAt, type Source } from './sources.ts';

const SCHEMAS = [
  'platform',
  'identity',
  'law',
  'market',
  'registry',
  'formation',
  'governance',
  'observatory',
  'accompaniment',
  'programmes',
  'funding',
  'bespoke',
  'sales',
  'production',
  'invoicing',
  'wholesale',
];
const STATEMENT = /^(selectFrom|insertInto|updateTable|deleteFrom|with|executeQuery)$/;
/** What of another schema everybody may name: places, and what its module publishes. */
const SHARED = /^(platform\.place|\w+\.published_\w+)$/;
/** Files that are made of SQL by their nature: the engine, the types of rows. */
const SPEAKERS = /\.sql\.ts$|\/([a-z]+-)?tables\.ts$|^src\/platform\/database\/server\//;
/**
 * The figures rebuilt must leave out what waits in the outbox, and only the database sees both at one
 * instant: one view, made in a migration, reads the facts that wait.
 */
const EXCEPTIONS = new Set([
  'src/modules/observatory/server/migrations/2026-11-22-6-observatory-waiting.sql',
  'src/modules/observatory/server/migrations/2026-11-23-2-observatory-crossing.sql',
]);

/** Places that speak SQL outside the files made for it. */
export function speakers(): string[] {
  return application.filter(({ path }) => !SPEAKERS.test(path)).flatMap(statementsIn);
}

/** Places where SQL names a table of another schema. */
export function foreignTables(): string[] {
  const files = application.filter(
    ({ path }) => path.endsWith('.sql.ts') || /\/([a-z]+-)?tables\.ts$/.test(path),
  );
  const inCode = files.flatMap((source) =>
    texts(source).flatMap(({ text, at }) =>
      foreign(text, schemaOf(source.path)).map((name) => `${at} ${name}`),
    ),
  );
  const migrations = globSync('src/**/migrations/*.sql').filter((path) => !EXCEPTIONS.has(path));
  const inMigrations = migrations.flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/--[^\n]*/g, '');
    return foreign(text, schemaOf(path)).map((name) => `${path}:${lineAt(text, text.indexOf(name))} ${name}`);
  });
  return [...inCode, ...inMigrations];
}

/** The tables of our schemas a text names. */
export function tablesNamed(text: string): string[] {
  return [...text.matchAll(/["'`\s(]("?)(\w+)\1\."?([a-z]\w*)"?/g)]
    .filter(([, , schema]) => SCHEMAS.includes(schema ?? ''))
    .map(([, , schema, table]) => `${schema}.${table}`);
}

function foreign(text: string, own: string): string[] {
  return tablesNamed(text).filter((name) => !name.startsWith(`${own}.`) && !SHARED.test(name));
}

function schemaOf(path: string): string {
  const [, kind, name] = /^src\/(modules|platform)\/([\w-]+)\//.exec(path) ?? [];
  return kind === 'modules' || name === 'identity' ? (name ?? '') : 'platform';
}

function statementsIn(source: Source): string[] {
  const drivers = importsOf(source).filter(({ specifier }) => /^(kysely|pg)(\/|$)/.test(specifier));
  const calls = nodesOf(source).filter((node) => {
    if (ts.isTaggedTemplateExpression(node)) return node.tag.getText(source.syntax).startsWith('sql');
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { name, expression } = node.expression;
    return (
      STATEMENT.test(name.text) && /^(db|tx|work\.tx|reading\.db)$/.test(expression.getText(source.syntax))
    );
  });
  return [
    ...drivers.map(({ at, specifier }) => `${at} imports ${specifier}`),
    ...calls.map((node) => lineOf(source, node)),
  ];
}
