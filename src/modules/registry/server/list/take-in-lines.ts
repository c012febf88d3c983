import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { newId, type OrganisationId } from '#platform/ids';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import { covers } from '#platform/territory';
import { nameKey } from '#platform/text';
import type { Day } from '#platform/time';
import { entryChanged, standingChanged } from '../../facts.ts';
import { entryFrom, firstStandings, headcountFrom, speaksOf } from '../../list/imported-entry.ts';
import type { Problem } from '../../list/imported-problem.ts';
import { readRow, type ImportedRow } from '../../list/imported-row.ts';
import type { ImportLine, ImportRun } from '../../list/import-run.ts';
import { mayTendImport } from '../../permissions.ts';
import { standingChanges, type StandingChange } from '../../standing-change.ts';
import { holderKey } from '../cooperative/identifier.sql.ts';
import { findHolders, findKnown, type KnownEntry } from './imported-entry.sql.ts';
import { listLines, saveOutcomes, type LineOutcome } from './import-line.sql.ts';
import { lockRun, saveRun } from './import-run.sql.ts';
import { insertEntries, type NewEntry } from './new-entry.sql.ts';
import { noteListWords } from './note-list-words.ts';
import { updateKnown, type Update } from './update-known.ts';

/** Lines taken in by one transaction: what a process killed half-way has to do again. */
const AT_ONCE = 1_000;

/** Takes the next waiting lines of a list into the register. For the job that works on lists. */
export const takeInLines = changes({
  name: 'registry.take-in-lines',
  input: z.object({ office: z.uuid(), import: z.uuid() }),
  on: (tx, { office, import: importId }) => lockRun(tx, { organisationId: office, importId }),
  may: (actor, run) => actor.kind === 'system' && mayTendImport(actor, run),

  async run(work, run) {
    if (run.state !== 'importing') return ok({ done: true });
    // Lines are taken in order: as many as are done come before the next, so those are not looked through
    // again.
    const lines = await listLines(work.tx, run, {
      after: run.rowsDone - 1,
      limit: AT_ONCE,
      outcomes: ['waiting'],
    });
    const outcomes = await takeIn(work, run, lines);
    await saveOutcomes(work.tx, run, outcomes);
    const done = lines.length < AT_ONCE;
    await saveRun(work.tx, run, {
      ...tally(run, outcomes),
      ...(done && { state: 'imported', finishedAt: work.now }),
    });
    return ok({ done });
  },
});

async function takeIn(
  work: Work,
  run: Held<ImportRun>,
  lines: readonly ImportLine[],
): Promise<LineOutcome[]> {
  const { fewestMembers } = await parametersOn(work.tx, work.today);
  const given = { today: work.today, fewestMembers };
  const read = lines.map((line) => ({ line, ...readAgain(given, run, line) }));
  const rows = read.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const known = await knownTo(work, rows);
  const [created, updates, outcomes]: [NewEntry[], Update[], LineOutcome[]] = [[], [], []];
  for (const { line, row, problems } of read) {
    const entry = row && known(row);
    if (row === undefined) outcomes.push({ line: line.line, outcome: 'refused', problems });
    else if (entry === undefined) {
      const fresh = newEntry(work, row);
      created.push(fresh);
      outcomes.push({ line: line.line, outcome: 'created', problems, targetId: fresh.entry.organisationId });
    } else if (!covers(run.reachPlace, entry.communeCode)) {
      outcomes.push({ line: line.line, outcome: 'refused', problems: [...problems, outsideReach(row)] });
    } else updates.push({ line: line.line, problems, row, known: entry });
  }
  await insertEntries(work.tx, created, work.now);
  const updated = await updateKnown(work, updates);
  await noteListWords(work, run, updates);
  const changes: StandingChange[] = created.flatMap(({ standings }) => standingChanges([], standings));
  if (changes.length > 0) work.announce(standingChanged(run.organisationId, changes));
  const ids = created.map(({ entry }) => entry.organisationId);
  if (ids.length > 0) work.announce(entryChanged(run.organisationId, ids));
  return [...outcomes, ...updated];
}

/** A line that repeats another one of the file stays out, whatever else it says. */
function readAgain(
  given: { readonly today: Day; readonly fewestMembers: number },
  run: ImportRun,
  line: ImportLine,
): { row?: ImportedRow; problems: readonly Problem[] } {
  const repeated = line.problems.some(({ code }) => code === 'repeated-row');
  if (repeated) return { problems: line.problems };
  return readRow({
    cells: line.cells,
    mapping: run.mapping,
    line: line.line,
    ...given,
    reach: run.reachPlace,
  });
}

/** Finds, for each row, the entry it speaks of: by a number it bears, else by its name in its commune. */
async function knownTo(
  work: Work,
  rows: readonly ImportedRow[],
): Promise<(row: ImportedRow) => KnownEntry | undefined> {
  const holders = await findHolders(
    work.tx,
    rows.flatMap(({ identifiers }) => identifiers),
  );
  const names = rows.map((row) => ({
    communeCode: row.communeCode,
    key: nameKey(row.nameFr),
    keyAr: nameKey(row.nameAr),
  }));
  const known = await findKnown(work.tx, { names, ids: [...new Set(holders.values())] });
  const byId = new Map(known.map((entry) => [entry.organisationId, entry]));
  const byCommune = Map.groupBy(known, ({ communeCode }) => communeCode);
  return (row) => {
    const borne = row.identifiers.map((number) => holders.get(`${number.scheme} ${holderKey(number)}`));
    const holder = borne.find((id) => id !== undefined);
    if (holder !== undefined) return byId.get(holder);
    return byCommune.get(row.communeCode)?.find((entry) => speaksOf(row, entry));
  };
}

function newEntry(work: Work, row: ImportedRow): NewEntry {
  const organisationId: OrganisationId = newId();
  const entry = entryFrom(row, organisationId);
  const headcount = headcountFrom(row, work.today);
  const standings = firstStandings(entry, headcount);
  const eventId = newId<'event'>();
  return { entry, eventId, filedDay: work.today, identifiers: row.identifiers, headcount, standings };
}

function outsideReach(row: ImportedRow): Problem {
  return { field: 'name', code: 'outside-reach', severity: 'error', found: row.nameFr || row.nameAr };
}

function tally(run: ImportRun, outcomes: readonly LineOutcome[]): Partial<ImportRun> {
  const count = (what: string) => outcomes.filter(({ outcome }) => outcome === what).length;
  return {
    rowsDone: run.rowsDone + outcomes.length,
    rowsCreated: run.rowsCreated + count('created'),
    rowsUpdated: run.rowsUpdated + count('updated'),
    rowsUnchanged: run.rowsUnchanged + count('unchanged'),
    rowsRefused: run.rowsRefused + count('refused'),
  };
}
