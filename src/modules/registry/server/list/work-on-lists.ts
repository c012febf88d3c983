import { setImmediate as pause } from 'node:timers/promises';
import { parametersOn } from '#modules/law/server';
import { reading } from '#platform/database/server';
import { readFileBytes } from '#platform/files/server';
import type { Job } from '#platform/jobs';
import { databaseScope, SYSTEM } from '#platform/operation';
import { deliver } from '#platform/operation/server';
import type { Cell } from '#platform/sheets';
import { readSheet } from '#platform/sheets/server';
import { currentInstant, dayOf } from '#platform/time';
import { guessHeader, rowsUnder } from '../../list/imported-header.ts';
import { guessMapping, mappingOf } from '../../list/imported-mapping.ts';
import type { Problem } from '../../list/imported-problem.ts';
import { repeatedRows } from '../../list/imported-repeats.ts';
import { readRow, type ImportedRow } from '../../list/imported-row.ts';
import type { ImportRun } from '../../list/import-run.ts';
import { listLines } from './import-line.sql.ts';
import { findRun, listUnfinishedRuns } from './import-run.sql.ts';
import { noteLines } from './note-lines.ts';
import { takeBackLines } from './take-back-lines.ts';
import { takeInLines } from './take-in-lines.ts';

const NOTED_AT_ONCE = 2_000;
const CHECKED_BETWEEN_PAUSES = 250;
const SAMPLE = 100;
const ALL_LINES = 60_000;
const FACTS_AT_ONCE = 20;

/**
 * Reads, checks, takes in and takes back lists. What it does is kept in rows as it goes: killed at any
 * moment, it goes on from there, asked again or by the clock.
 */
export const workOnLists: Job = {
  name: 'registry.work-on-lists',
  every: '* * * * *',
  async run({ office, import: importId }) {
    const asked =
      office !== undefined && importId !== undefined ? [{ organisationId: office, importId }] : undefined;
    const runs = asked ?? (await reading(databaseScope(SYSTEM), listUnfinishedRuns));
    for (const key of runs) await workOn(key);
  },
};

/** Brings one list as far as it can go without a person. */
export async function workOn(key: {
  readonly organisationId: string;
  readonly importId: string;
}): Promise<void> {
  const run = await reading(databaseScope(SYSTEM), (db) => findRun(db, key));
  if (run?.state === 'reading') await (run.rowsTotal === 0 ? readFirst(run) : checkAgain(run));
  if (run?.state === 'importing') await repeat(takeInLines, run);
  if (run?.state === 'undoing') await repeat(takeBackLines, run);
}

async function repeat(command: typeof takeInLines | typeof takeBackLines, run: ImportRun): Promise<void> {
  for (let done = false; !done;) {
    const input = { office: run.organisationId, import: run.importId };
    const answer = await command.perform({ actor: SYSTEM, trace: run.importId, deliverLater: true }, input);
    if (!answer.ok) throw new Error(`a list could not be worked on: ${answer.code}`);
    done = answer.value.done;
  }
  while ((await deliver(FACTS_AT_ONCE)) > 0);
}

async function readFirst(run: ImportRun): Promise<void> {
  const bytes = await readFileBytes(run);
  const sheet = bytes && (await readSheet(bytes, run.fileName));
  if (sheet === undefined || !sheet.ok)
    return note(run, { lines: [], trouble: sheet?.code ?? 'file-damaged' });
  const header = guessHeader(sheet.value.rows);
  const rows = rowsUnder(sheet.value.rows, header).filter(({ cells }) =>
    cells.some((cell) => cell !== undefined && cell !== ''),
  );
  if (rows.length === 0) return note(run, { lines: [], trouble: 'file-empty' });
  const guesses = guessMapping(
    header.headers,
    rows.slice(0, SAMPLE).map(({ cells }) => cells),
  );
  const mapping = mappingOf(guesses);
  const checked = await check(run, mapping, rows);
  await noteAll(
    run,
    { checked, again: false },
    {
      headerRow: header.headerRow,
      headers: [...header.headers],
      mapping: [...mapping],
      doubtful: guesses.flatMap(({ ask }, column) => (ask ? [column] : [])),
      duplicates: [...header.duplicates],
      rowsTotal: rows.length,
    },
  );
}

async function checkAgain(run: ImportRun): Promise<void> {
  const lines = await reading(databaseScope(SYSTEM), (db) =>
    listLines(db, run, { after: -1, limit: ALL_LINES }),
  );
  const checked = await check(run, run.mapping, lines);
  const { headerRow, headers, mapping, doubtful, duplicates, rowsTotal } = run;
  const last = {
    headerRow,
    headers: [...headers],
    mapping: [...mapping],
    doubtful: [...doubtful],
    duplicates: [...duplicates],
  };
  await noteAll(run, { checked, again: true }, { ...last, rowsTotal });
}

interface Line {
  readonly line: number;
  readonly cells: readonly Cell[];
}

type Checked = Line & { readonly problems: readonly Problem[] };

/** Reads every row for its problems, in pieces, so that other requests are served meanwhile. */
async function check(
  run: ImportRun,
  mapping: ImportRun['mapping'],
  lines: readonly Line[],
): Promise<Checked[]> {
  const today = dayOf(currentInstant());
  const { fewestMembers } = await reading(databaseScope(SYSTEM), (db) => parametersOn(db, today));
  const [checked, rows]: [Checked[], ImportedRow[]] = [[], []];
  for (const [at, { line, cells }] of lines.entries()) {
    const { row, problems } = readRow({ cells, mapping, line, today, fewestMembers, reach: run.reachPlace });
    if (row !== undefined) rows.push(row);
    checked.push({ line, cells, problems });
    if (at % CHECKED_BETWEEN_PAUSES === 0) await pause();
  }
  const repeated = repeatedRows(rows);
  return checked.map((each) => {
    const repetition = repeated.get(each.line);
    return repetition === undefined ? each : { ...each, problems: [...each.problems, repetition] };
  });
}

async function noteAll(
  run: ImportRun,
  { checked, again }: { readonly checked: readonly Checked[]; readonly again: boolean },
  last: object,
): Promise<void> {
  for (let from = 0; from < checked.length; from += NOTED_AT_ONCE) {
    const isLast = from + NOTED_AT_ONCE >= checked.length;
    await note(run, {
      lines: checked.slice(from, from + NOTED_AT_ONCE),
      again,
      ...(isLast && { finally: last }),
    });
  }
}

interface Noted {
  readonly lines: readonly Checked[];
  readonly again?: boolean;
  readonly finally?: object;
  readonly trouble?: string;
}

async function note(run: ImportRun, what: Noted): Promise<void> {
  const input = { office: run.organisationId, import: run.importId, again: false, ...what };
  const answer = await noteLines.perform({ actor: SYSTEM, trace: run.importId }, input);
  if (!answer.ok) throw new Error(`a list could not be noted: ${answer.code}`);
}
