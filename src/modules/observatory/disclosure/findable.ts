import { lastDayOfYear, yearOf, type Day } from '#platform/time';
import { provinceCodeOf, regionCodeOf } from '#platform/territory';
import { toldApart, type Crossed, type Dimension } from '../crossing.ts';
import { type Counted, type DisclosureRule } from './disclosure.ts';
import { COUNTRY } from '../figure.ts';
import type { Measure, Measures } from '../measure.ts';

/** A cooperative that consents to be findable: its numbers from a day until those of the next take over. */
export interface FindableStanding {
  readonly day: Day;
  readonly untilDay?: Day;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly kind: string;
  readonly measures: Measures;
}

/** The consent of a cooperative that stands. */
export interface Consent {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly since: Day;
}

/** When it was given or taken back, and by whom. */
export interface ConsentStep {
  readonly step: 'given' | 'withdrawn';
  readonly doneBy: string;
  readonly doneAt: string;
}

/** What figures are told apart by, and narrowed to. */
interface Question {
  readonly day: Day;
  readonly place: string;
  readonly rows: Dimension;
  readonly columns?: Dimension;
  readonly sector?: string;
  readonly milieu?: string;
  readonly kind?: string;
}

/** These count cooperatives: one of them is nobody in particular but the cooperative that consented. */
const OF_COOPERATIVES: readonly Measure[] = ['ledByWomen', 'womenOnly'];

/** Where each that consents is counted in a crossing: every one apart, never added up. */
export function findableCells(standings: readonly FindableStanding[], asked: Question): Crossed[] {
  const byYear = asked.rows === 'year' || asked.columns === 'year';
  return standings
    .filter((standing) => isWithin(standing, asked))
    .flatMap((standing) => {
      const days = byYear ? yearEnds(standing.day, asked.day) : [asked.day];
      return days
        .filter((day) => standing.day <= day && (standing.untilDay === undefined || standing.untilDay > day))
        .flatMap((day) => {
          const row = keyOf(asked.rows, standing, day);
          const column = keyOf(asked.columns, standing, day);
          return toldApart([{ row, column, measures: standing.measures }], asked);
        });
    });
}

/**
 * What a sum leaves to protect when those who consented are taken out of it. One whose own number is of a
 * few people stays in: the cooperative consented, they did not.
 */
export function leftToProtect(
  all: Measures,
  {
    findable,
    measure,
    rule,
  }: {
    readonly findable: readonly Measures[];
    readonly measure: Measure;
    readonly rule: DisclosureRule;
  },
): Counted {
  const told = findable
    .map((own) => own[measure])
    .filter((own) => own === 0 || own >= rule.fewest || OF_COOPERATIVES.includes(measure));
  return {
    value: told.reduce((left, own) => left - own, all[measure]),
    entries: all.cooperatives - told.length,
    ...(told.length > 0 && { told: told.length }),
  };
}

function isWithin(standing: FindableStanding, { place, sector, milieu, kind }: Question): boolean {
  const { communeCode } = standing;
  return (
    (place === COUNTRY || communeCode === place || communeCode.startsWith(`${place}.`)) &&
    (sector === undefined || standing.sector === sector) &&
    (milieu === undefined || standing.milieu === milieu) &&
    (kind === undefined || standing.kind === kind)
  );
}

/** The ends of the years from one day to another; the last is the day itself. */
function yearEnds(from: Day, day: Day): Day[] {
  const first = yearOf(from);
  const years = Array.from({ length: Math.max(0, yearOf(day) - first + 1) }, (_, at) => first + at);
  return years.map((year) => (year === yearOf(day) ? day : lastDayOfYear(year)));
}

function keyOf(dimension: Dimension | undefined, standing: FindableStanding, day: Day): string {
  const { communeCode } = standing;
  switch (dimension) {
    case 'region':
      return regionCodeOf(communeCode);
    case 'province':
      return provinceCodeOf(communeCode);
    case 'commune':
      return communeCode;
    case 'sector':
    case 'type':
      return standing.sector;
    case 'milieu':
    case 'kind':
      return standing[dimension];
    case 'year':
      return String(yearOf(day));
    default:
      return '';
  }
}
