import type { Domain, KnownFacts, Value } from '#platform/forms';
import { daysBetween, type Day } from '#platform/time';

/** What the register says of an applicant on a day, as rules of calls may ask it. Frozen with the file. */
export interface RegisterFacts {
  readonly kind: string;
  readonly state: string;
  /** Whole months since it was founded. */
  readonly age_months: number;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  /** Shares are ratios: 0.6 is 60 %. */
  readonly women_share: number;
  readonly youth_share: number;
  /** Women, and men under 35. */
  readonly women_and_youth_share: number;
  readonly led_by_women: boolean;
  readonly women_only: boolean;
  readonly milieu: string;
  readonly sector: string;
  readonly region: string;
  readonly province: string;
}

/** The register as these facts are read from it. */
export interface RegisterEntry {
  readonly kind: string;
  readonly state: string;
  readonly foundedOn: Day;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: string;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly womenUnder35: number;
  readonly ledByWomen: boolean;
  readonly womenOnly: boolean;
}

const DAYS_A_MONTH = 365.25 / 12;

export function factsOf(entry: RegisterEntry, today: Day): RegisterFacts {
  const share = (count: number) => (entry.members === 0 ? 0 : count / entry.members);
  const { kind, state, members, women, youth, milieu, sector, communeCode } = entry;
  return {
    kind,
    state,
    age_months: Math.max(0, Math.floor(daysBetween(entry.foundedOn, today) / DAYS_A_MONTH)),
    members,
    women,
    youth,
    women_share: share(women),
    youth_share: share(youth),
    women_and_youth_share: share(women + youth - entry.womenUnder35),
    led_by_women: entry.ledByWomen,
    women_only: entry.womenOnly,
    milieu,
    sector,
    region: communeCode.slice(0, 2),
    province: communeCode.slice(0, 6),
  };
}

const COUNT: Domain = { kind: 'number', least: 0 };
const SHARE: Domain = { kind: 'number', least: 0, most: 1 };
const TRUTH: Domain = { kind: 'truth' };

/** The facts a rule may ask, with what they may be. */
export const REGISTER_FACTS: KnownFacts = new Map<string, Domain>([
  ['kind', { kind: 'word', among: ['cooperative', 'union', 'association', 'informal-group'] }],
  ['state', { kind: 'word', among: ['forming', 'registered', 'suspended', 'struck-off'] }],
  ['age_months', COUNT],
  ['members', COUNT],
  ['women', COUNT],
  ['youth', COUNT],
  ['women_share', SHARE],
  ['youth_share', SHARE],
  ['women_and_youth_share', SHARE],
  ['led_by_women', TRUTH],
  ['women_only', TRUTH],
  ['milieu', { kind: 'word', among: ['rural', 'urban'] }],
  ['sector', { kind: 'text' }],
  ['region', { kind: 'text' }],
  ['province', { kind: 'text' }],
]);

/** The value of a fact by its name. */
export function factNamed(facts: RegisterFacts, name: string): Value {
  return new Map<string, Value>(Object.entries(facts)).get(name);
}
