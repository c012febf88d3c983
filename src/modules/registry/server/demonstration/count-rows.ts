import { bandsOf } from '../calibration/bands-of.ts';
import { dayText, recordedAt } from './calendar.ts';
import { add, type Columns, type HeadcountRow, type StandingRow } from './rows.ts';
import type { Count, Unit } from '../calibration/unit.ts';

/** The counts of members, and the standings they make with the events in law. */
export function countRows(
  units: readonly Unit[],
  isPeopled: (unit: Unit) => boolean,
): { headcount: Columns<HeadcountRow>; standing: Columns<StandingRow> } {
  const headcount = emptyHeadcounts();
  const standing = emptyStandings();
  for (const unit of units) {
    let last: StandingRow | undefined;
    unit.counts.forEach((count, index) => {
      const counted = isPeopled(unit) && index === unit.counts.length - 1;
      const row = headcountRow(unit, count, counted ? 'counted' : 'declared');
      add(headcount, row);
      const next = standingRow(unit, count, row);
      if (last === undefined || differs(last, next)) add(standing, next);
      last = next;
    });
    if (unit.state === 'struck-off' && unit.endedOn !== undefined && last !== undefined) {
      add(standing, { ...last, day: dayText(unit.endedOn), counted: false });
    }
  }
  return { headcount, standing };
}

function headcountRow(unit: Unit, count: Count, source: string): HeadcountRow {
  const { women, men } = bandsOf(unit, count);
  return {
    organisation_id: unit.id,
    day: dayText(count.day),
    commune_code: unit.commune,
    women_under_35: women[0],
    women_35_to_59: women[1],
    women_60_and_over: women[2],
    men_under_35: men[0],
    men_35_to_59: men[1],
    men_60_and_over: men[2],
    officers: unit.officers,
    women_officers: unit.womenOfficers,
    source,
    recorded_at: recordedAt(count.day),
  };
}

function standingRow(unit: Unit, count: Count, row: HeadcountRow): StandingRow {
  return {
    organisation_id: unit.id,
    day: row.day,
    counted: true,
    kind: unit.kind,
    commune_code: unit.commune,
    sector: unit.sector,
    milieu: unit.milieu,
    members: count.members,
    women: count.women,
    youth: row.women_under_35 + row.men_under_35,
    women_under_35: row.women_under_35,
    women_60_and_over: row.women_60_and_over,
    men_60_and_over: row.men_60_and_over,
    led_by_women: unit.officers > 0 && unit.womenOfficers === unit.officers,
    women_only: count.members > 0 && count.women === count.members,
  };
}

const MEASURED = [
  'members',
  'women',
  'youth',
  'women_under_35',
  'women_60_and_over',
  'men_60_and_over',
] as const;

function differs(a: StandingRow, b: StandingRow): boolean {
  return MEASURED.some((measure) => a[measure] !== b[measure]);
}

function emptyHeadcounts(): Columns<HeadcountRow> {
  return {
    organisation_id: [],
    day: [],
    commune_code: [],
    women_under_35: [],
    women_35_to_59: [],
    women_60_and_over: [],
    men_under_35: [],
    men_35_to_59: [],
    men_60_and_over: [],
    officers: [],
    women_officers: [],
    source: [],
    recorded_at: [],
  };
}

function emptyStandings(): Columns<StandingRow> {
  return {
    organisation_id: [],
    day: [],
    counted: [],
    kind: [],
    commune_code: [],
    sector: [],
    milieu: [],
    members: [],
    women: [],
    youth: [],
    women_under_35: [],
    women_60_and_over: [],
    men_60_and_over: [],
    led_by_women: [],
    women_only: [],
  };
}
