import { migrationFiles } from '#platform/database/server';
import { wideQueries } from '../../tests/walls/statements.ts';
import { page, table } from './page.ts';

const TABLE = /create table (?:if not exists )?([a-z_]+\.[a-z_]+) \(/g;
const VIEW = /create view ([a-z_]+\.[a-z_]+) as/g;

/** Every table: whose it is, what the application may do with it, what for. Views and wide queries after. */
export function tablesPage(root: string): string {
  const { placement, migrations } = migrationFiles(root);
  const about = new Map(migrations.flatMap(({ sql }) => described(sql, TABLE)));
  const views = migrations.flatMap(({ sql }) => described(sql, VIEW));
  const rows = [...placement]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { kind, may }]) => {
      return [`\`${name}\``, kind, may.join(', '), about.get(name) ?? ''];
    });
  const wide = wideQueries().map(({ at, name, tables }) => [`\`${name}\``, fileOf(at), tables.join(', ')]);
  return page('Tables', [
    '_organisation_, _person_: rows of one owner, guarded row by row. _lookup_: unique in the whole',
    'country, keyed by its value. _reference_: small, the same everywhere. _local_: rebuilt from the',
    'others, or of the machine.',
    '',
    ...table(['Table', 'Kind', 'The application may', 'For'], rows),
    '',
    '## Views',
    '',
    ...table(
      ['View', 'For'],
      views.map(([name, what]) => [`\`${name}\``, what]),
    ),
    '',
    '## Wide queries',
    '',
    'Statements that read many organisations or people at once, on purpose.',
    '',
    ...table(['Function', 'File', 'Tables'], wide),
  ]);
}

/** The name of each thing made, and the comment above it. */
function described(sql: string, made: RegExp): [string, string][] {
  return [...sql.matchAll(made)].map((match) => {
    const before = sql.slice(0, match.index).split('\n').slice(0, -1);
    const comment: string[] = [];
    while (before.at(-1)?.startsWith('--') === true) comment.unshift(before.pop()?.slice(2).trim() ?? '');
    return [match[1] ?? '', comment.join(' ')];
  });
}

function fileOf(at: string): string {
  return at.replace(/^src\//, '').replace(/:\d+$/, '');
}
