import { SCHEMES, type Scheme } from '../../identifier.ts';
import { dayNumber, dayText, yearOfNumber } from './calendar.ts';
import { chance, draw, type Chance } from './chance.ts';
import type { Geography } from './read-geography.ts';
import { add, type Columns, type IdentifierHolderRow, type IdentifierRow } from './rows.ts';
import { stableIds, type StableIds } from './stable-ids.ts';
import type { Unit } from '../calibration/unit.ts';

interface Given {
  readonly scheme: Scheme;
  readonly value: string;
  readonly court?: string;
  readonly from: number;
}

/** The numbers each cooperative bears in the registers, and who holds each number. */
export function identifierRows(
  seed: number,
  geography: Geography,
  units: readonly Unit[],
): { identifier: Columns<IdentifierRow>; identifier_holder: Columns<IdentifierHolderRow> } {
  const identifier: Columns<IdentifierRow> = {
    organisation_id: [],
    identifier_id: [],
    commune_code: [],
    scheme: [],
    value: [],
    court: [],
    from_day: [],
    to_day: [],
  };
  const identifier_holder: Columns<IdentifierHolderRow> = { scheme: [], value: [], organisation_id: [] };
  const luck = chance(seed, 'identifiers');
  const ids = stableIds(seed, 'identifier');
  const courts = new Map(geography.provinces.map(({ code, nameFr }) => [code, nameFr]));
  const inCraftRegister = craftRegister(luck, units);
  for (const unit of units.filter(({ state }) => state !== 'forming')) {
    const given = [...courtNumbers(luck, unit, courts), ...officeNumbers(luck, unit)];
    if (inCraftRegister.has(unit)) given.push(craftNumber(luck, unit));
    for (const one of given) {
      add(identifier, rowOf(ids, unit, one));
      add(identifier_holder, { scheme: one.scheme, value: one.value, organisation_id: unit.id });
    }
  }
  return { identifier, identifier_holder };
}

/** Published: 42 of the 50 craft cooperatives of Khénifra are in the national register of crafts. */
const KHENIFRA = '05.301';
const KHENIFRA_REGISTERED = 42;

function craftRegister(luck: Chance, units: readonly Unit[]): Set<Unit> {
  const crafts = units.filter(
    ({ sector, state }) => sector === 'artisanat' && state !== 'forming' && state !== 'struck-off',
  );
  const here = crafts.filter(({ province }) => province === KHENIFRA);
  const elsewhere = crafts.filter(({ province }) => province !== KHENIFRA && luck.happens(0.55));
  const share = Math.min(KHENIFRA_REGISTERED, Math.round(here.length * 0.84));
  return new Set([...elsewhere, ...draw(luck, share, here, ({ named }) => (named === undefined ? 1 : 1e6))]);
}

function courtNumbers(luck: Chance, unit: Unit, courts: ReadonlyMap<string, string>): Given[] {
  const court = `Tribunal de première instance, ${courts.get(unit.province) ?? unit.province}`;
  const number = `${unit.province.replace('.', '')}-${yearOfNumber(unit.foundedOn)}-${unit.serial + 1}`;
  return [
    { scheme: 'local-register', value: number, court, from: unit.foundedOn },
    {
      scheme: 'central-register',
      value: String(100_001 + unit.serial),
      from: unit.foundedOn + luck.whole(5, 20),
    },
  ];
}

/** The common identifier of enterprises is of 2011, and most bear it since 2016. */
const COMMON_IDENTIFIER_FROM = dayNumber('2016-01-04');

function officeNumbers(luck: Chance, { foundedOn, serial }: Unit): Given[] {
  const given: Given[] = [];
  const from = Math.max(foundedOn + 15, COMMON_IDENTIFIER_FROM);
  if (luck.happens(0.72))
    given.push({
      scheme: 'ice',
      value: `00${3_000_000 + serial}0000${10 + (serial % 90)}`,
      from,
    });
  if (luck.happens(0.5)) given.push({ scheme: 'tax', value: String(50_000_000 + serial), from });
  if (luck.happens(0.16)) given.push({ scheme: 'cnss', value: String(7_000_000 + serial), from: from + 30 });
  return given;
}

function craftNumber(luck: Chance, { foundedOn, serial }: Unit): Given {
  const from = Math.max(foundedOn + luck.whole(20, 90), dayNumber('2022-10-03') + luck.whole(0, 700));
  return { scheme: 'craft-register', value: `RNA-${String(serial + 1).padStart(6, '0')}`, from };
}

const LAST_DAY = dayNumber('2024-12-31');

function rowOf(ids: StableIds, unit: Unit, { scheme, value, court, from }: Given): IdentifierRow {
  return {
    organisation_id: unit.id,
    identifier_id: ids(unit.foundedOn, unit.serial, SCHEMES.indexOf(scheme)),
    commune_code: unit.commune,
    scheme,
    value,
    court: court ?? null,
    from_day: dayText(Math.min(from, LAST_DAY)),
    to_day: null,
  };
}
