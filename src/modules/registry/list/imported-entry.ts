import type { OrganisationId } from '#platform/ids';
import { nameKey } from '#platform/text';
import { milieuOf } from '#platform/territory';
import type { Day } from '#platform/time';
import type { Cooperative } from '../cooperative.ts';
import type { Headcount } from '../headcount.ts';
import type { ImportedRow } from './imported-row.ts';
import { readHeadcount } from '../registration.ts';
import { standingsOf, type Standing } from '../standing.ts';

/**
 * The entry a row of a list makes. The list says it exists: it is registered, from the day it was founded.
 */
export function entryFrom(row: ImportedRow, organisationId: OrganisationId): Cooperative {
  return {
    organisationId,
    kind: row.kind,
    nameFr: row.nameFr,
    nameAr: row.nameAr,
    nameZgh: row.nameZgh,
    communeCode: row.communeCode,
    milieu: milieuOf(row.communeCode),
    sector: row.sector,
    activity: row.activity,
    address: row.address,
    foundedOn: row.foundedOn,
    capitalCentimes: row.capitalCentimes,
    state: 'registered',
    origin: 'import',
    version: 1,
  };
}

/** The headcount a row declares on the day of the list: only when it tells women from men. */
export function headcountFrom(row: ImportedRow, day: Day): Headcount | undefined {
  if (row.members === undefined || row.women === undefined) return undefined;
  const counts = { women: row.women, men: row.members - row.women, under35: row.youth };
  const read = readHeadcount(counts, day);
  return read.ok ? read.value : undefined;
}

/** The standings of an entry that begins with a registration and, perhaps, one headcount. */
export function firstStandings(entry: Cooperative, headcount: Headcount | undefined): Standing[] {
  const registration = {
    eventId: entry.organisationId,
    kind: 'registration',
    legalDay: entry.foundedOn,
    filedDay: entry.foundedOn,
    recordedAt: '',
  } as const;
  return standingsOf({
    now: entry,
    events: [registration],
    headcounts: headcount === undefined ? [] : [headcount],
  });
}

/** Whether a row speaks of an entry, by its names: the same folded name in the same commune. */
export function speaksOf(
  row: ImportedRow,
  known: {
    readonly communeCode: string;
    readonly nameKey: string;
    readonly nameKeyAr: string;
    readonly kind: string;
  },
): boolean {
  if (row.communeCode !== known.communeCode || row.kind !== known.kind) return false;
  const [latin, arabic] = [nameKey(row.nameFr), nameKey(row.nameAr)];
  return (latin !== '' && latin === known.nameKey) || (arabic !== '' && arabic === known.nameKeyAr);
}
