import { hold, type Work } from '#platform/operation/server';
import type { Cooperative } from '../../cooperative.ts';
import { headcountFrom } from '../../list/imported-entry.ts';
import type { Problem } from '../../list/imported-problem.ts';
import type { ImportedRow } from '../../list/imported-row.ts';
import type { Before } from '../../list/import-run.ts';
import { lockCooperative, saveCooperative } from '../cooperative/cooperative.sql.ts';
import { claimIdentifier } from '../cooperative/identifier.sql.ts';
import { listFactsOf, type KnownEntry } from './imported-entry.sql.ts';
import type { LineOutcome } from './import-line.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';
import { saveHeadcounts } from '../cooperative/standing.sql.ts';

export interface Update {
  readonly line: number;
  readonly row: ImportedRow;
  readonly known: KnownEntry;
  readonly problems: readonly Problem[];
}

/**
 * Adds to entries already in the register what rows of a list know beyond it: numbers, a newer headcount, an
 * activity or an address that was missing. Names, seat and sector belong to the law: only an event changes
 * them.
 */
export async function updateKnown(work: Work, updates: readonly Update[]): Promise<LineOutcome[]> {
  const facts = await listFactsOf(
    work.tx,
    updates.map(({ known }) => known.organisationId),
  );
  const outcomes: LineOutcome[] = [];
  for (const update of updates) {
    const { line, problems, known, row } = update;
    const have = facts.get(known.organisationId) ?? { identifiers: [] };
    const numbers = row.identifiers.filter(
      ({ scheme, value }) => !have.identifiers.includes(`${scheme} ${value}`),
    );
    const headcount = headcountFrom(row, work.today);
    const counted = headcount !== undefined && !sameCount(row, have) ? headcount : undefined;
    const texts = missingTexts(row, known);
    const targetId = known.organisationId;
    if (numbers.length === 0 && counted === undefined && Object.keys(texts).length === 0) {
      outcomes.push({ line, outcome: 'unchanged', problems, targetId });
      continue;
    }
    const entry = await lockCooperative(work.tx, targetId);
    if (entry === undefined) continue;
    const before = await addTo(work, entry, { numbers, counted, texts });
    outcomes.push({ line, outcome: 'updated', problems, targetId, before });
  }
  return outcomes;
}

interface Addition {
  readonly numbers: ImportedRow['identifiers'];
  readonly counted: ReturnType<typeof headcountFrom>;
  readonly texts: { readonly activity?: string; readonly address?: string };
}

async function addTo(work: Work, entry: Cooperative, { numbers, counted, texts }: Addition): Promise<Before> {
  const held = hold(entry);
  const claimed: string[] = [];
  for (const number of numbers) {
    if (await claimIdentifier(work.tx, held, number)) claimed.push(`${number.scheme} ${number.value}`);
  }
  if (Object.keys(texts).length > 0) await saveCooperative(work.tx, held, texts);
  if (counted !== undefined) {
    await saveHeadcounts(work.tx, held, { headcounts: [counted], now: work.now });
    await keepStanding(work, held, { ...entry, ...texts });
  }
  return {
    identifiers: claimed,
    ...(counted !== undefined && { headcountDay: counted.day }),
    ...(texts.activity !== undefined && { activity: true }),
    ...(texts.address !== undefined && { address: true }),
  };
}

function sameCount(row: ImportedRow, have: { women?: number; men?: number; youth?: number }): boolean {
  const men = (row.members ?? 0) - (row.women ?? 0);
  return (
    row.women === have.women && men === have.men && (row.youth === undefined || row.youth === have.youth)
  );
}

function missingTexts(row: ImportedRow, known: KnownEntry): Addition['texts'] {
  return {
    ...(row.activity !== undefined && known.activity === null && { activity: row.activity }),
    ...(row.address !== undefined && known.address === null && { address: row.address }),
  };
}
