import { insertRows, type Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import { nameKey } from '#platform/text';
import type { Cooperative } from '../../cooperative.ts';
import type { Headcount } from '../../headcount.ts';
import type { ImportedIdentifier } from '../../list/imported-identifiers.ts';
import type { Standing } from '../../standing.ts';
import { holderKey } from '../cooperative/identifier.sql.ts';

/** What a list says of an organisation, made into rows. */
export interface NewEntry {
  readonly entry: Cooperative;
  readonly eventId: string;
  readonly filedDay: string;
  readonly authorPersonId?: string;
  readonly identifiers: readonly ImportedIdentifier[];
  readonly headcount?: Headcount;
  readonly standings: readonly Standing[];
}

/** Wide query: inserts entries of many organisations with all that comes with them, a statement per table. */
export async function insertEntries(tx: Tx, entries: readonly NewEntry[], now: Date): Promise<void> {
  await insertRows(
    tx,
    'registry.cooperative',
    entries.map(({ entry }) => cooperativeRow(entry, now)),
  );
  const numbers = entries.flatMap(({ entry, identifiers }) =>
    identifiers.map((number) => ({ entry, number })),
  );
  await insertRows(
    tx,
    'registry.identifier_holder',
    numbers.map(({ entry, number }) => ({
      scheme: number.scheme,
      value: holderKey(number),
      organisation_id: entry.organisationId,
    })),
    'skip',
  );
  await insertRows(
    tx,
    'registry.identifier',
    numbers.map(({ entry, number }) => ({
      ...seat(entry),
      identifier_id: newId<'identifier'>(),
      scheme: number.scheme,
      value: number.value,
      court: number.court,
    })),
  );
  await insertRows(
    tx,
    'registry.life_event',
    entries.map((each) => registrationRow(each, now)),
  );
  await insertRows(
    tx,
    'registry.headcount',
    entries.flatMap(({ entry, headcount }) =>
      headcount === undefined ? [] : [headcountRow(entry, headcount, now)],
    ),
  );
  await insertRows(
    tx,
    'registry.standing',
    entries.flatMap(({ entry, standings }) => standings.map((one) => standingRow(entry, one))),
  );
}

function seat(entry: Cooperative) {
  return { organisation_id: entry.organisationId, commune_code: entry.communeCode };
}

function cooperativeRow(entry: Cooperative, now: Date) {
  return {
    ...seat(entry),
    kind: entry.kind,
    name_fr: entry.nameFr,
    name_ar: entry.nameAr,
    name_zgh: entry.nameZgh,
    name_key: nameKey(entry.nameFr),
    name_key_ar: nameKey(entry.nameAr),
    milieu: entry.milieu,
    sector: entry.sector,
    activity: entry.activity,
    address: entry.address,
    founded_on: entry.foundedOn,
    capital_centimes: entry.capitalCentimes,
    state: entry.state,
    origin: entry.origin,
    version: entry.version,
    recorded_at: now,
  };
}

function registrationRow({ entry, eventId, filedDay, authorPersonId }: NewEntry, now: Date) {
  return {
    ...seat(entry),
    event_id: eventId,
    kind: 'registration',
    legal_day: entry.foundedOn,
    filed_day: filedDay,
    author_person_id: authorPersonId,
    recorded_at: now,
  };
}

function headcountRow(entry: Cooperative, headcount: Headcount, now: Date) {
  return {
    ...seat(entry),
    day: headcount.day,
    women_under_35: headcount.women['under-35'],
    women_35_to_59: headcount.women['35-to-59'],
    women_60_and_over: headcount.women['60-and-over'],
    men_under_35: headcount.men['under-35'],
    men_35_to_59: headcount.men['35-to-59'],
    men_60_and_over: headcount.men['60-and-over'],
    officers: headcount.officers,
    women_officers: headcount.womenOfficers,
    source: headcount.source,
    recorded_at: now,
  };
}

function standingRow(entry: Cooperative, standing: Standing) {
  return {
    organisation_id: entry.organisationId,
    day: standing.day,
    counted: standing.counted,
    kind: standing.kind,
    commune_code: standing.communeCode,
    sector: standing.sector,
    milieu: standing.milieu,
    members: standing.members,
    women: standing.women,
    youth: standing.youth,
    women_under_35: standing.womenUnder35,
    women_60_and_over: standing.women60AndOver,
    men_60_and_over: standing.men60AndOver,
    led_by_women: standing.ledByWomen,
    women_only: standing.womenOnly,
  };
}
