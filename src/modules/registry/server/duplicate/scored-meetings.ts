import type { Tx } from '#platform/database/server';
import { place, provinceCodeOf } from '#platform/territory';
import { searchWords } from '#platform/text';
import { likenessOf, WORTH_A_LOOK, type Comparable } from '../../duplicate/duplicate.ts';
import { nameTerms, readNames } from '../../duplicate/duplicate-name.ts';
import { listNamedLines, listNumbers, type FoundPair } from './duplicate.sql.ts';
import { formsIn, type Met } from './meetings.ts';
import { findRarity } from './name-form.sql.ts';

/**
 * Compares the two entries of each meeting, and keeps those worth a look. Names come first; the numbers are
 * read only for those whom their names, a number or a phone bring near.
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
  const read = lines.map((line) => ({ ...line, terms: nameTerms(line) }));
  const communes = new Map<string, { bearing: Map<string, number>; places: Set<string> }>();
  const forms = new Set<string>();
  for (const { communeCode, terms } of read) {
    const here = communes.get(communeCode) ?? { bearing: new Map(), places: placeForms(communeCode) };
    communes.set(communeCode, here);
    for (const form of new Set(formsIn(terms))) {
      forms.add(form);
      here.bearing.set(form, (here.bearing.get(form) ?? 0) + 1);
    }
  }
  const rarity = await findRarity(tx, [...forms]);
  return new Map(
    read.map(({ terms, ...line }) => {
      const names = readNames(terms, { rarity, here: communes.get(line.communeCode) });
      return [line.organisationId, { ...line, names, identifiers: [] }];
    }),
  );
}

/** The words of where an entry is, in every script. */
function placeForms(communeCode: string): Set<string> {
  const names = [communeCode, provinceCodeOf(communeCode)].flatMap((code) => {
    const found = place(code);
    return [found?.nameFr, found?.nameAr, found?.nameZgh];
  });
  return new Set(searchWords(...names));
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
