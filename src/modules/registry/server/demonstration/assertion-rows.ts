import { asDay, addDays, type Day } from '#platform/time';
import { dueDay } from '../../assertion/task.ts';
import type { Unit } from '../calibration/unit.ts';
import { dayNumber } from './calendar.ts';
import { add, type AssertionRow, type Columns, type HeadcountRow, type TaskRow } from './rows.ts';
import { stableIds } from './stable-ids.ts';

/** One entry in so many was visited by a field agent who counted its members again. */
const VISITED_EVERY = 60;
/** One visit in so many counted far fewer. */
const DIFFERS_EVERY = 10;
const VISITS_SINCE = asDay('2024-01-01');
const LAST_DAY = asDay('2024-12-30');

/**
 * A second source where it adds something: what field agents counted in a few cooperatives, beside what the
 * cooperative had declared; and what the offices have to settle where the two differ. All others rest on what
 * the register itself says.
 */
export function assertionRows(
  seed: number,
  units: readonly Unit[],
  headcount: Columns<HeadcountRow>,
): { readonly assertion: Columns<AssertionRow>; readonly task: Columns<TaskRow> } {
  const assertion: Columns<AssertionRow> = {
    organisation_id: [],
    commune_code: [],
    assertion_id: [],
    attribute: [],
    value: [],
    day: [],
    source: [],
    decides: [],
    recorded_at: [],
  };
  const task: Columns<TaskRow> = {
    organisation_id: [],
    commune_code: [],
    task_id: [],
    kind: [],
    about: [],
    opened_on: [],
    due_on: [],
  };
  const [words, tasks] = [stableIds(seed, 'assertion'), stableIds(seed, 'task')];
  const latest = latestCounts(headcount);
  const visited = units.filter(({ serial, state }) => state === 'registered' && serial % VISITED_EVERY === 0);
  visited.forEach((unit, at) => {
    const declared = latest.get(unit.id);
    if (declared === undefined || declared.day < VISITS_SINCE) return;
    const differs = at % DIFFERS_EVERY === 0;
    const visitDay = earlier(addDays(declared.day, 20), LAST_DAY);
    const counted = differs ? Math.ceil(declared.members / 2) : declared.members;
    const seat = { organisation_id: unit.id, commune_code: unit.commune };
    const said = { ...seat, attribute: 'members', decides: false };
    const own = { value: String(declared.members), day: declared.day, source: 'cooperative' };
    const seen = { value: String(counted), day: visitDay, source: 'coach' };
    [own, seen].forEach((word, index) => {
      const assertion_id = words(dayNumber(word.day), unit.serial, index);
      add(assertion, { ...said, ...word, assertion_id, recorded_at: `${word.day}T09:00:00Z` });
    });
    if (!differs) return;
    const days = { opened_on: visitDay, due_on: dueDay(visitDay) };
    const task_id = tasks(dayNumber(visitDay), unit.serial);
    add(task, { ...seat, ...days, task_id, kind: 'contradiction', about: 'members' });
  });
  return { assertion, task };
}

interface Count {
  readonly day: Day;
  readonly members: number;
}

function latestCounts(rows: Columns<HeadcountRow>): ReadonlyMap<string, Count> {
  const latest = new Map<string, Count>();
  rows.organisation_id.forEach((id, at) => {
    const day = rows.day[at] ?? LAST_DAY;
    if ((latest.get(id)?.day ?? day) > day) return;
    const bands = [
      rows.women_under_35,
      rows.women_35_to_59,
      rows.women_60_and_over,
      rows.men_under_35,
      rows.men_35_to_59,
      rows.men_60_and_over,
    ];
    latest.set(id, { day, members: bands.reduce((sum, band) => sum + (band[at] ?? 0), 0) });
  });
  return latest;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
