import { expect, test } from 'vitest';
import { migrationFiles } from '#platform/database/server';
import { none } from './walls/findings.ts';
import { statementFunctions } from './walls/statements.ts';

const { placement } = migrationFiles(process.cwd());
const functions = statementFunctions();
/** A condition on the organisation, or its column in what is written. */
const NAMES_ORGANISATION =
  /organisation_id"?\)?\s*(=|in\b)|'(\w+\.)?organisation_id',\s*'(=|in)'|organisation_id:|insert(Rows|Columns)\(/i;

test('there are statements to judge', () => {
  expect(functions.length).toBeGreaterThan(100);
});

test('a statement on what belongs to organisations names the organisation, or says it is wide', () => {
  const found = functions.filter(({ tables, text, isWide }) => {
    return !isWide && owned(tables, 'organisation').length > 0 && !NAMES_ORGANISATION.test(text);
  });
  none(
    found.map(({ at, name, tables }) => `${at} ${name}: ${owned(tables, 'organisation').join(', ')}`),
    'add `organisation_id =`, or say why it reads them all: /** Wide query: … */',
  );
});

test('a statement on what belongs to people names the person, or says it is wide', () => {
  const found = functions.filter(({ tables, text, isWide }) => {
    return !isWide && owned(tables, 'person').length > 0 && !/person_?id/i.test(text);
  });
  none(
    found.map(({ at, name, tables }) => `${at} ${name}: ${owned(tables, 'person').join(', ')}`),
    'add `person_id =`, or say why it reads them all: /** Wide query: … */',
  );
});

test('no statement asks the database what time it is, nor leans on its session', () => {
  const leaning =
    /\bnow\(\)|current_timestamp|current_date|clock_timestamp|\blisten\b|\bnotify\b|pg_advisory_lock|nextval/i;
  none(
    functions.filter(({ statements }) => leaning.test(statements)).map(({ at, name }) => `${at} ${name}`),
    'give the time as a value; keep leases in rows.',
  );
});

function owned(tables: readonly string[], kind: 'organisation' | 'person'): string[] {
  return tables.filter((table) => placement.get(table)?.kind === kind);
}
