import { asDay, type Day } from '#platform/time';
import type { Standing } from './standing.ts';

/** Signed changes of the measures in one place, sector and milieu, from a day on. */
export interface StandingChange {
  readonly day: Day;
  readonly kind: string;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly cooperatives: number;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly ledByWomen: number;
  readonly womenOnly: number;
  readonly womenOnlyMembers: number;
  readonly womenUnder35: number;
  readonly women60AndOver: number;
  readonly men60AndOver: number;
  /** Entries that begin to count for the first time: never taken away by what follows. */
  readonly created: number;
}

/**
 * What turns the figures of one list of standings into those of another. Days where nothing changes are left
 * out.
 */
export function standingChanges(before: readonly Standing[], after: readonly Standing[]): StandingChange[] {
  const sums = new Map<string, Record<string, number>>();
  for (const [standings, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    const first = standings.find(({ counted }) => counted);
    if (first !== undefined) add(sums, first.day, first, { created: sign });
    standings.forEach((standing, index) => {
      const next = standings[index + 1];
      if (!standing.counted) return;
      add(sums, standing.day, standing, measuresOf(standing, sign));
      if (next !== undefined) add(sums, next.day, standing, measuresOf(standing, -sign));
    });
  }
  return [...sums].filter(([, sum]) => Object.values(sum).some((value) => value !== 0)).map(asChange);
}

const MEASURES = [
  'cooperatives',
  'members',
  'women',
  'youth',
  'ledByWomen',
  'womenOnly',
  'womenOnlyMembers',
  'womenUnder35',
  'women60AndOver',
  'men60AndOver',
  'created',
] as const;
type Sums = Partial<Record<(typeof MEASURES)[number], number>>;

function add(sums: Map<string, Record<string, number>>, day: Day, at: Standing, values: Sums): void {
  const key = [day, at.kind, at.communeCode, at.sector, at.milieu].join('|');
  const sum = sums.get(key) ?? Object.fromEntries(MEASURES.map((measure) => [measure, 0]));
  for (const measure of MEASURES) sum[measure] = (sum[measure] ?? 0) + (values[measure] ?? 0);
  sums.set(key, sum);
}

function measuresOf(standing: Standing, sign: number): Sums {
  return {
    cooperatives: sign,
    members: sign * standing.members,
    women: sign * standing.women,
    youth: sign * standing.youth,
    ledByWomen: sign * Number(standing.ledByWomen),
    womenOnly: sign * Number(standing.womenOnly),
    womenOnlyMembers: standing.womenOnly ? sign * standing.members : 0,
    womenUnder35: sign * standing.womenUnder35,
    women60AndOver: sign * standing.women60AndOver,
    men60AndOver: sign * standing.men60AndOver,
  };
}

function asChange([key, sum]: [string, Record<string, number>]): StandingChange {
  const [day = '', kind = '', communeCode = '', sector = '', milieu = ''] = key.split('|');
  const of = (measure: (typeof MEASURES)[number]) => sum[measure] ?? 0;
  return {
    day: asDay(day),
    kind,
    communeCode,
    sector,
    milieu,
    cooperatives: of('cooperatives'),
    members: of('members'),
    women: of('women'),
    youth: of('youth'),
    ledByWomen: of('ledByWomen'),
    womenOnly: of('womenOnly'),
    womenOnlyMembers: of('womenOnlyMembers'),
    womenUnder35: of('womenUnder35'),
    women60AndOver: of('women60AndOver'),
    men60AndOver: of('men60AndOver'),
    created: of('created'),
  };
}
