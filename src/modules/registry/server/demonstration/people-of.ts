import { memberCodeFrom } from '#platform/identity';
import { bandsOf, type Bands } from '../calibration/bands-of.ts';
import { dayNumber, dayText, yearOfNumber } from './calendar.ts';
import { at, chance, type Chance } from './chance.ts';
import { namedMemberId, namedPersonId, type NamedMember } from './named-cooperative.ts';
import { officersOf } from './officers-of.ts';
import { personName, type PersonNames } from './read-person-names.ts';
import type { MemberRow, OfficerRow } from './rows.ts';
import type { StableIds } from './stable-ids.ts';
import type { Count, Unit } from '../calibration/unit.ts';

export interface People {
  readonly members: readonly MemberRow[];
  readonly officers: readonly OfficerRow[];
}

export interface Setting {
  readonly seed: number;
  readonly ids: { readonly member: StableIds; readonly person: StableIds; readonly officer: StableIds };
  readonly names: PersonNames;
  readonly isAmazigh: (commune: string) => boolean;
}

export interface Someone {
  readonly gender: 'F' | 'M';
  readonly birthYear: number;
  readonly named?: NamedMember;
}

/**
 * The members and officers of a cooperative, agreeing with its last count by gender, age band and officers.
 */
export function peopleOf(unit: Unit, setting: Setting): People {
  const luck = chance(setting.seed, `people ${unit.serial}`);
  const last = at(unit.counts, unit.counts.length - 1);
  const everybody = withNamed(unit, people(luck, unit, last));
  const former = unit.peopled && unit.named === undefined && last.members > 7 ? [at(everybody, 0)] : [];
  const members = [...everybody, ...former].map((someone, index) => {
    const left = index >= everybody.length;
    return memberRow(luck, { unit, setting, someone, index, last, left });
  });
  return { members, officers: officersOf(luck, { unit, ids: setting.ids.officer, everybody, members }) };
}

/** The register takes no earlier year of birth; some counts are of the sixties. */
const EARLIEST_BIRTH = 1900;
const BAND_AGES = [
  [20, 34],
  [35, 59],
  [60, 78],
] as const;

function people(luck: Chance, unit: Unit, last: Count): Someone[] {
  const { women, men } = bandsOf(unit, last);
  const year = yearOfNumber(last.day);
  const ofGender = (gender: 'F' | 'M', bands: Bands) =>
    BAND_AGES.flatMap(([youngest, oldest], band) =>
      Array.from({ length: at(bands, band) }, () => ({
        gender,
        birthYear: Math.max(EARLIEST_BIRTH, year - luck.whole(youngest, oldest)),
      })),
    );
  return [...ofGender('F', women), ...ofGender('M', men)];
}

/** Puts the people of the story in the place of somebody of the same gender and age band. */
function withNamed(unit: Unit, everybody: readonly Someone[]): Someone[] {
  const all = [...everybody];
  const year = 2024;
  const bandOf = (birthYear: number) => BAND_AGES.findIndex(([, oldest]) => year - birthYear <= oldest);
  for (const person of unit.named?.people ?? []) {
    const place = all.findIndex(
      ({ gender, birthYear, named }) =>
        named === undefined && gender === person.gender && bandOf(birthYear) === bandOf(person.birthYear),
    );
    if (place < 0) throw new Error(`no place for ${person.key} in ${unit.named?.slug}`);
    all[place] = { gender: person.gender, birthYear: person.birthYear, named: person };
  }
  return all;
}

interface MemberGiven {
  readonly unit: Unit;
  readonly setting: Setting;
  readonly someone: Someone;
  readonly index: number;
  readonly last: Count;
  /** Somebody who belonged once and left before the last count. */
  readonly left: boolean;
}

function memberRow(luck: Chance, { unit, setting, someone, index, last, left }: MemberGiven): MemberRow {
  const { named, gender, birthYear } = someone;
  const name = personName(luck, setting.names, { gender, amazigh: setting.isAmazigh(unit.commune) });
  const admitted = admissionDay(luck, { unit, index, last, birthYear });
  return {
    organisation_id: unit.id,
    member_id:
      named && unit.named
        ? namedMemberId(unit.named, named.key)
        : setting.ids.member(admitted, unit.serial, index),
    commune_code: unit.commune,
    person_id: named ? namedPersonId(named.key) : setting.ids.person(admitted, unit.serial, index),
    name_latin: named?.nameLatin ?? name.latin,
    name_arabic: named?.nameArabic ?? name.arabic,
    gender,
    birth_year: birthYear,
    phone: named?.phone ?? phoneOf(luck, unit, index),
    member_code: memberCodeOf(unit.serial, index),
    admitted_on: dayText(admitted),
    left_on: left ? dayText(Math.max(admitted, last.day - luck.whole(40, 300))) : null,
    leaving_reason: left ? luck.pick(['resigned', 'moved', 'died']) : null,
    version: 1,
  };
}

/** Founders came in at founding, the others before the last count; nobody before being an adult. */
function admissionDay(
  luck: Chance,
  { unit, index, last, birthYear }: { unit: Unit; index: number; last: Count; birthYear: number },
): number {
  const founders = at(unit.counts, 0).members;
  const adult = dayNumber(`${birthYear + 18}-01-15`) + ((index * 37) % 340);
  const day = (index * 7) % last.members < founders ? unit.foundedOn : luck.whole(unit.foundedOn, last.day);
  return Math.min(Math.max(day, adult), last.day);
}

/** Numbers of a range nobody has; one phone in a few is shared by several people of the house. */
function phoneOf(luck: Chance, { serial }: Unit, index: number): string | null {
  if (luck.happens(0.12)) return null;
  const shared = luck.happens(0.22) ? index - (index % 4) : index;
  return `+2126000${String(10_000 + ((serial * 31 + shared * 7) % 90_000))}`;
}

/** A bijection of 35 bits: every member of every cooperative has another code. */
const MULTIPLIER = 200_003;
const SHIFT = 7_919_417;
const CODES = 2 ** 35;
const MEMBERS_AT_MOST = 2 ** 12;

function memberCodeOf(serial: number, index: number): string {
  let number = ((serial * MEMBERS_AT_MOST + index) * MULTIPLIER + SHIFT) % CODES;
  const bytes = new Uint8Array(7);
  for (let place = 0; place < bytes.length; place++) {
    bytes[place] = number % 32;
    number = Math.floor(number / 32);
  }
  return memberCodeFrom(bytes);
}
