import type { Geography } from './read-geography.ts';
import { peopleOf } from './people-of.ts';
import { readPersonNames } from './read-person-names.ts';
import { add, type Columns, type MemberRow, type OfficerRow } from './rows.ts';
import { stableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';

/**
 * Members of some cooperatives and the functions they hold, ready for the tables. Insert the members first.
 */
export interface PeopleBatch {
  readonly member: Columns<MemberRow>;
  readonly officer: Columns<OfficerRow>;
}

/**
 * The people of the cooperatives, whole cooperatives at a time: a batch ends with the first that reaches its
 * size.
 */
export function* peopleBatches(
  units: readonly Unit[],
  { seed, geography, batchSize }: { seed: number; geography: Geography; batchSize: number },
): Generator<PeopleBatch> {
  const names = readPersonNames();
  const amazigh = new Set(geography.seats.filter((seat) => seat.amazigh > 50).map(({ code }) => code));
  const ids = {
    member: stableIds(seed, 'member'),
    person: stableIds(seed, 'person'),
    officer: stableIds(seed, 'officer'),
  };
  const setting = { seed, ids, names, isAmazigh: (commune: string) => amazigh.has(commune) };
  let batch = emptyBatch();
  for (const unit of units) {
    const { members, officers } = peopleOf(unit, setting);
    for (const member of members) add(batch.member, member);
    for (const officer of officers) add(batch.officer, officer);
    if (batch.member.member_id.length < batchSize) continue;
    yield batch;
    batch = emptyBatch();
  }
  if (batch.member.member_id.length > 0) yield batch;
}

function emptyBatch(): PeopleBatch {
  return {
    member: {
      organisation_id: [],
      member_id: [],
      commune_code: [],
      person_id: [],
      name_latin: [],
      name_arabic: [],
      gender: [],
      birth_year: [],
      phone: [],
      member_code: [],
      admitted_on: [],
      left_on: [],
      leaving_reason: [],
      version: [],
    },
    officer: {
      organisation_id: [],
      officer_id: [],
      commune_code: [],
      member_id: [],
      function: [],
      from_day: [],
      to_day: [],
    },
  };
}
