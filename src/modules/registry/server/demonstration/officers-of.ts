import { dayNumber, dayText } from './calendar.ts';
import { at, type Chance } from './chance.ts';
import type { NamedMember } from './named-cooperative.ts';
import type { Someone } from './people-of.ts';
import type { MemberRow, OfficerRow } from './rows.ts';
import type { StableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';

interface Given {
  readonly unit: Unit;
  readonly ids: StableIds;
  readonly everybody: readonly Someone[];
  /** The rows of everybody, in the same order. */
  readonly members: readonly MemberRow[];
}

const FUNCTIONS = ['president', 'treasurer', 'secretary', 'board', 'board'] as const;

/** The members who hold a function on the day of the last count: as many, and as many women, as it says. */
export function officersOf(luck: Chance, { unit, ids, everybody, members }: Given): OfficerRow[] {
  const known = (unit.named?.people ?? []).filter((person) => person.function !== undefined);
  const genders = gendersLeft(unit, known);
  const taken = new Set<number>();
  const last = at(unit.counts, unit.counts.length - 1).day;
  const from = Math.max(unit.foundedOn, last - luck.whole(60, 1000));
  return FUNCTIONS.slice(0, unit.officers).map((name, place) => {
    const settled = known.find((person) => person.function === name);
    const gender = settled === undefined ? genders.shift() : settled.gender;
    const possible = everybody.flatMap((someone, index) =>
      someone.named === settled && someone.gender === gender && !taken.has(index) ? [index] : [],
    );
    const index = luck.pick(possible);
    taken.add(index);
    const member = at(members, index);
    const day = Math.max(from, dayNumber(member.admitted_on));
    return {
      organisation_id: unit.id,
      officer_id: ids(day, unit.serial, place),
      commune_code: unit.commune,
      member_id: member.member_id,
      function: name,
      from_day: dayText(day),
      to_day: null,
    };
  });
}

/** The genders of the officers still to be chosen, those of the majority first. */
function gendersLeft(unit: Unit, known: readonly NamedMember[]): ('F' | 'M')[] {
  const women = unit.womenOfficers - known.filter(({ gender }) => gender === 'F').length;
  const men = unit.officers - unit.womenOfficers - known.filter(({ gender }) => gender === 'M').length;
  const ladies = Array.from({ length: women }, (): 'F' | 'M' => 'F');
  const gentlemen = Array.from({ length: men }, (): 'F' | 'M' => 'M');
  return women > men ? [...ladies, ...gentlemen] : [...gentlemen, ...ladies];
}
