import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import { cellsOf, type Before, type ImportLine, type ImportRun } from '../../list/import-run.ts';

interface LineRow {
  line_no: number;
  cells: unknown;
  problems: ImportLine['problems'];
  outcome: ImportLine['outcome'];
  target_id: string | null;
  before: Before | null;
}

type RunKey = Pick<ImportRun, 'organisationId' | 'importId'>;

/** What became of a line. */
export interface LineOutcome {
  readonly line: number;
  readonly outcome: ImportLine['outcome'];
  readonly problems: ImportLine['problems'];
  readonly targetId?: string;
  readonly before?: Before;
}

/** Adds read lines; those already there, from a reading that was cut, are left as they are. */
export async function insertLines(
  tx: Tx,
  held: Held<ImportRun>,
  lines: readonly Pick<ImportLine, 'line' | 'cells' | 'problems'>[],
): Promise<void> {
  await insertRows(
    tx,
    'registry.import_line',
    lines.map(({ line, cells, problems }) => ({
      organisation_id: held.organisationId,
      import_id: held.importId,
      line_no: line,
      cells: JSON.stringify(cells.map((cell) => cell ?? null)),
      problems: JSON.stringify(problems),
      outcome: 'waiting',
    })),
    'skip',
  );
}

/** Lines of a list in order, after a line. */
export async function listLines(
  db: Db,
  key: RunKey,
  {
    after,
    limit,
    outcomes,
    withProblems,
  }: {
    readonly after: number;
    readonly limit: number;
    readonly outcomes?: readonly string[];
    readonly withProblems?: true;
  },
): Promise<ImportLine[]> {
  const found = await sql<LineRow>`
    select line_no, cells, problems, outcome, target_id, before from registry.import_line
    where organisation_id = ${key.organisationId} and import_id = ${key.importId} and line_no > ${after}
      and ${outcomes === undefined ? sql`true` : sql`outcome = any(${outcomes}::text[])`}
      and ${withProblems === undefined ? sql`true` : sql`problems <> '[]'::jsonb`}
    order by line_no limit ${limit}`.execute(db);
  return found.rows.map(lineOf);
}

/** How often each problem occurs in a list. */
export async function countProblems(
  db: Db,
  key: RunKey,
): Promise<{ code: string; severity: 'error' | 'warning'; count: number }[]> {
  const found = await sql<{ code: string; severity: 'error' | 'warning'; count: number }>`
    select problem->>'code' as code, problem->>'severity' as severity, count(*) as count
    from registry.import_line cross join lateral jsonb_array_elements(problems) as problem
    where organisation_id = ${key.organisationId} and import_id = ${key.importId}
    group by 1, 2 order by 2, 3 desc, 1`.execute(db);
  return found.rows;
}

/** Writes what is wrong in lines read anew, by another mapping. */
export async function saveProblems(
  tx: Tx,
  held: Held<ImportRun>,
  lines: readonly Pick<ImportLine, 'line' | 'problems'>[],
): Promise<void> {
  const numbers = lines.map(({ line }) => line);
  const problems = lines.map((line) => JSON.stringify(line.problems));
  await sql`
    update registry.import_line l set problems = n.problems::jsonb
    from unnest(${numbers}::int[], ${problems}::text[]) as n (line_no, problems)
    where l.organisation_id = ${held.organisationId} and l.import_id = ${held.importId}
      and ${within(numbers)} and l.line_no = n.line_no and l.problems <> n.problems::jsonb`.execute(tx);
}

/** Writes what became of lines. */
export async function saveOutcomes(
  tx: Tx,
  held: Held<ImportRun>,
  outcomes: readonly LineOutcome[],
): Promise<void> {
  const columns = {
    lines: outcomes.map(({ line }) => line),
    outcomes: outcomes.map(({ outcome }) => outcome),
    problems: outcomes.map(({ problems }) => JSON.stringify(problems)),
    targets: outcomes.map(({ targetId }) => targetId ?? null),
    befores: outcomes.map(({ before }) => (before === undefined ? null : JSON.stringify(before))),
  };
  await sql`
    update registry.import_line l
    set outcome = n.outcome, problems = n.problems::jsonb, target_id = n.target_id, before = n.before::jsonb
    from unnest(${columns.lines}::int[], ${columns.outcomes}::text[], ${columns.problems}::text[],
      ${columns.targets}::uuid[], ${columns.befores}::text[])
      as n (line_no, outcome, problems, target_id, before)
    where l.organisation_id = ${held.organisationId} and l.import_id = ${held.importId}
      and ${within(columns.lines)} and l.line_no = n.line_no`.execute(tx);
}

/** Names the span of some lines, so that the others of a long list are not looked through to find them. */
function within(lines: readonly number[]) {
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  return lines.length === 0 ? sql`false` : sql`l.line_no between ${first} and ${last}`;
}

function lineOf(row: LineRow): ImportLine {
  return {
    line: row.line_no,
    cells: cellsOf(row.cells),
    problems: row.problems,
    outcome: row.outcome,
    ...(row.target_id !== null && { targetId: row.target_id }),
    ...(row.before !== null && { before: row.before }),
  };
}
