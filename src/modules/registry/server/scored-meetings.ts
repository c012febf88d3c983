import type { Tx } from '#platform/database/server';
import { likenessOf, WORTH_A_LOOK, type Comparable } from '../duplicate.ts';
import { readNames } from '../duplicate-name.ts';
import { listNamedLines, listNumbers, type FoundPair } from './duplicate.sql.ts';
import { formsOf, type Met } from './meetings.ts';
import { findRarity } from './name-form.sql.ts';

/**
 * Compares the two entries of each meeting, and keeps those worth a look. Names come first; the numbers are read only for those
 * whom their names, a number or a phone bring near.
 */
export async function scoredMeetings(tx: Tx, meetings: readonly Met[]): Promise<FoundPair[]> {
  const entries = await comparable(tx, meetings);
  const near = meetings.filter((met) => met.by.number || met.by.phone || score(met, entries) !== undefined);
  const numbers = Map.groupBy(await listNumbers(tx, idsOf(near)), ({ organisationId }) => organisationId);
  for (const id of idsOf(near)) {
    const entry = entries.get(id);
    if (entry !== undefined) entries.set(id, { ...entry, identifiers: numbers.get(id) ?? [] });
  }
  return near.flatMap((met) => score(met, entries) ?? []);
}

async function comparable(tx: Tx, meetings: readonly Met[]): Promise<Map<string, Comparable>> {
  const lines = await listNamedLines(tx, idsOf(meetings));
  const rarity = await findRarity(tx, [...new Set(lines.flatMap(formsOf))]);
  return new Map(
    lines.map((line) => [line.organisationId, { ...line, names: readNames(line, rarity), identifiers: [] }]),
  );
}

function score(met: Met, entries: ReadonlyMap<string, Comparable>): FoundPair | undefined {
  const [one, other] = [entries.get(met.one), entries.get(met.other)];
  if (one === undefined || other === undefined) return undefined;
  const likeness = likenessOf(one, other, met.by);
  if (likeness.score < WORTH_A_LOOK) return undefined;
  return { one: met.one, other: met.other, communeCode: one.communeCode, ...likeness };
}

function idsOf(meetings: readonly Met[]): string[] {
  return [...new Set(meetings.flatMap(({ one, other }) => [one, other]))];
}
