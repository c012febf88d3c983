import { isSector, SECTOR_FACTS } from '../../sector.ts';
import { chance, draw, type Chance } from '../demonstration/chance.ts';
import { periodEnding } from './periods.ts';
import { traitsOf } from './sector-traits.ts';
import type { Unit } from './unit.ts';

/** Women's cooperatives of a region founded until the end of 2023, and those founded in 2024. */
const BY_REGION: Readonly<Record<string, { readonly until2023: number; readonly in2024: number }>> = {
  '01': { until2023: 632, in2024: 8 },
  '02': { until2023: 474, in2024: 6 },
  // Published: 723 in 2023.
  '03': { until2023: 723, in2024: 8 },
  '04': { until2023: 513, in2024: 7 },
  '05': { until2023: 415, in2024: 5 },
  '06': { until2023: 592, in2024: 8 },
  '07': { until2023: 838, in2024: 12 },
  '08': { until2023: 691, in2024: 9 },
  '09': { until2023: 1038, in2024: 12 },
  '10': { until2023: 377, in2024: 3 },
  '11': { until2023: 524, in2024: 5 },
  '12': { until2023: 109, in2024: 1 },
};

/** Published: 528 in Laâyoune-Sakia El Hamra in July 2024, four of them of that year. */
const LAAYOUNE_UNTIL_JULY = 4;

/** Published: 7,730 cooperatives led only by women at the end of 2023, 7,874 at the end of 2024. */
const LED_BY_WOMEN = { until2023: 7730, in2024: 7874 - 7730 };

/**
 * Settles which cooperatives have only women members, and which others are led only by women: two different
 * things, of which the first brings the second.
 */
export function settleWomenLed(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'women');
  const open = units.filter(mayBeWomenOnly);
  const choose = (number: number, among: Group, except?: Group) =>
    chooseWomenOnly(luck, open, { number, among, except });
  choose(136, isOldArgan);
  choose(62, ({ period }) => period === SPRING_2011);
  choose(124, ({ period }) => period === HALF_2013);
  choose(416, isOldCasablanca, isPublished);
  choose(alHoceima(units), isAlHoceima, isPublished);
  choose(LAAYOUNE_UNTIL_JULY, ({ region, period }) => region === '11' && period === LAST_OF_2023 + 1);
  const settled: Group = (unit) => isPublished(unit) || isAlHoceima(unit) || isOldCasablanca(unit);
  for (const [region, { until2023, in2024 }] of Object.entries(BY_REGION)) {
    const last = LAST_OF_2023 + (region === '11' ? 1 : 0);
    choose(until2023, (unit) => unit.region === region && unit.period <= LAST_OF_2023, settled);
    choose(in2024, (unit) => unit.region === region && unit.period > last);
  }
  chooseLed(luck, units, { number: LED_BY_WOMEN.until2023, among: ({ period }) => period <= LAST_OF_2023 });
  chooseLed(luck, units, { number: LED_BY_WOMEN.in2024, among: ({ period }) => period > LAST_OF_2023 });
}

type Group = (unit: Unit) => boolean;

const SPRING_2011 = periodEnding('2011-06-30');
const HALF_2013 = periodEnding('2013-06-30');
const CASABLANCA = periodEnding('2020-02-29');
const LAST_OF_2023 = periodEnding('2023-12-31');
const EARLY = periodEnding('2013-12-31');

/** Published: « more than 30 % » of the cooperatives of Al Hoceima in September 2023. */
function alHoceima(units: readonly Unit[]): number {
  return Math.ceil(units.filter(isAlHoceima).length * 0.32);
}

interface Choice {
  readonly number: number;
  readonly among: Group;
  /** Groups that already have their published number. */
  readonly except?: Group;
}

/** Brings a group to its number of women's cooperatives. */
function chooseWomenOnly(luck: Chance, open: readonly Unit[], { number, among, except }: Choice): void {
  const group = open.filter(among);
  const missing = number - group.filter(({ womenOnly }) => womenOnly).length;
  const others = group.filter((unit) => !unit.womenOnly && unit.named === undefined && !except?.(unit));
  for (const unit of draw(luck, missing, others, weightOf)) {
    unit.womenOnly = true;
    unit.ledByWomen = true;
  }
}

/** Foundings whose women's cooperatives are published, and already chosen. */
function isPublished(unit: Unit): boolean {
  return isOldArgan(unit) || unit.period === SPRING_2011 || unit.period === HALF_2013;
}

function isOldArgan({ sector, period }: Unit): boolean {
  return sector === 'argane' && period <= periodEnding('2008-12-31');
}

function isOldCasablanca({ region, period }: Unit): boolean {
  return region === '06' && period <= CASABLANCA;
}

function isAlHoceima({ province, period }: Unit): boolean {
  return province === '01.051' && period <= LAST_OF_2023;
}

/**
 * In Casablanca-Settat before March 2020, women's cooperatives are in crafts and local produce, as published.
 */
function mayBeWomenOnly({ region, period, sector }: Unit): boolean {
  if (region !== '06' || period > CASABLANCA) return traitsOf(sector).womenOnly > 0;
  return sector === 'artisanat' || (isSector(sector) && SECTOR_FACTS[sector].localProduce);
}

function weightOf({ region, period, sector }: Unit): number {
  const young = region === '06' && period <= EARLY ? 0.2 : 1;
  return traitsOf(sector).womenOnly * young;
}

function chooseLed(luck: Chance, units: readonly Unit[], { number, among }: Choice): void {
  const group = units.filter(among);
  const missing = number - group.filter(({ ledByWomen }) => ledByWomen).length;
  const others = group.filter((unit) => !unit.ledByWomen && unit.named === undefined);
  for (const unit of draw(luck, missing, others, ({ sector }) => traitsOf(sector).women ** 2)) {
    unit.ledByWomen = true;
  }
}
