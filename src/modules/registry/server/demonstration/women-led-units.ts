import { isSector, SECTOR_FACTS } from '../../sector.ts';
import { chance, draw, type Chance } from './chance.ts';
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

/** Published: 528 in Laâyoune-Sakia El Hamra in the middle of 2024, four of them of that half-year. */
const LAAYOUNE_FIRST_HALF = 4;

/** Published: 7,730 cooperatives led only by women at the end of 2023, 7,874 at the end of 2024. */
const LED_BY_WOMEN = { until2023: 7730, until2024: 7874 };

/**
 * Settles which cooperatives have only women members, and which others are led only by women: two different things, of
 * which the first brings the second.
 */
export function settleWomenLed(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'women');
  const open = units.filter(mayBeWomenOnly);
  const choose = (number: number, among: (unit: Unit) => boolean) =>
    chooseWomenOnly(luck, open, { number, among });
  choose(136, ({ sector, period }) => sector === 'argane' && period <= periodEnding('2008-12-31'));
  choose(62, ({ period }) => period === periodEnding('2011-06-30'));
  choose(124, ({ period }) => period === periodEnding('2013-06-30'));
  choose(416, ({ region, period }) => region === '06' && period <= CASABLANCA);
  choose(alHoceima(units), ({ province, period }) => province === '01.051' && period <= LAST_OF_2023);
  choose(LAAYOUNE_FIRST_HALF, ({ region, period }) => region === '11' && period === LAST_OF_2023 + 1);
  for (const [region, { until2023, in2024 }] of Object.entries(BY_REGION)) {
    choose(until2023, (unit) => unit.region === region && unit.period <= LAST_OF_2023);
    const last = LAST_OF_2023 + (region === '11' ? 1 : 0);
    choose(in2024, (unit) => unit.region === region && unit.period > last);
  }
  chooseLed(luck, units, { number: LED_BY_WOMEN.until2023, among: ({ period }) => period <= LAST_OF_2023 });
  chooseLed(luck, units, { number: LED_BY_WOMEN.until2024, among: () => true, from: LAST_OF_2023 + 1 });
}

const CASABLANCA = periodEnding('2020-02-29');
const LAST_OF_2023 = periodEnding('2023-12-31');
const EARLY = periodEnding('2013-12-31');

/** Published: « more than 30 % » of the cooperatives of Al Hoceima in September 2023. */
function alHoceima(units: readonly Unit[]): number {
  return Math.ceil(
    units.filter(({ province, period }) => province === '01.051' && period <= LAST_OF_2023).length * 0.32,
  );
}

interface Choice {
  readonly number: number;
  readonly among: (unit: Unit) => boolean;
  readonly from?: number;
}

/** Brings a group to its number of women's cooperatives. */
function chooseWomenOnly(luck: Chance, open: readonly Unit[], { number, among }: Choice): void {
  const group = open.filter(among);
  const missing = number - group.filter(({ womenOnly }) => womenOnly).length;
  const others = group.filter((unit) => !unit.womenOnly && unit.named === undefined);
  for (const unit of draw(luck, missing, others, weightOf)) {
    unit.womenOnly = true;
    unit.ledByWomen = true;
  }
}

/** In Casablanca-Settat before March 2020, women's cooperatives are in crafts and local produce, as published. */
function mayBeWomenOnly({ region, period, sector }: Unit): boolean {
  if (region !== '06' || period > CASABLANCA) return traitsOf(sector).womenOnly > 0;
  return sector === 'artisanat' || (isSector(sector) && SECTOR_FACTS[sector].localProduce);
}

function weightOf({ region, period, sector }: Unit): number {
  const young = region === '06' && period <= EARLY ? 0.2 : 1;
  return traitsOf(sector).womenOnly * young;
}

function chooseLed(luck: Chance, units: readonly Unit[], { number, among, from = 0 }: Choice): void {
  const group = units.filter(among);
  const missing = number - group.filter(({ ledByWomen }) => ledByWomen).length;
  const others = group.filter((unit) => !unit.ledByWomen && unit.named === undefined && unit.period >= from);
  for (const unit of draw(luck, missing, others, ({ sector }) => traitsOf(sector).women ** 2)) {
    unit.ledByWomen = true;
  }
}
