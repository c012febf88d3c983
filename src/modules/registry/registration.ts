import type { LegalParameters } from '#modules/law';
import type { OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { yearOf, type Day } from '#platform/time';
import type { Cooperative, Kind } from './cooperative.ts';
import type { Headcount } from './headcount.ts';
import type { Sector } from './sector.ts';

/** What of the law judges a registration. */
type RegistrationLaw = Pick<
  LegalParameters,
  'fewestMembers' | 'fewestInUnion' | 'smallestCapital' | 'earliestRegistrationYear'
>;

interface Registration {
  readonly kind: Kind;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly communeCode: string;
  readonly sector: Sector;
  readonly activity?: string;
  readonly address?: string;
  readonly registeredOn: Day;
}

interface Given {
  readonly organisationId: OrganisationId;
  readonly milieu: 'rural' | 'urban';
  readonly capitalCentimes?: Centimes;
  readonly members: number;
  readonly today: Day;
  /** The law in force on the day of the registration. */
  readonly law: RegistrationLaw;
}

type RegistrationRefusal = 'day-in-future' | 'day-too-early' | 'too-few-members' | 'capital-too-small';

/**
 * A new entry of the register, by the law in force on its day. Rules of cooperatives bind cooperatives only.
 */
export function newEntry(input: Registration, given: Given): Result<Cooperative, RegistrationRefusal> {
  if (input.registeredOn > given.today) return refused('day-in-future', 'registeredOn');
  const { earliestRegistrationYear: earliest, smallestCapital: smallest } = given.law;
  if (yearOf(input.registeredOn) < earliest)
    return refused('day-too-early', 'registeredOn', { year: String(earliest) });
  const fewest = fewestMembers(input.kind, given.law);
  if (given.members < fewest) return refused('too-few-members', 'women', { fewest });
  const isSmall = given.capitalCentimes !== undefined && given.capitalCentimes < smallest;
  if (input.kind === 'cooperative' && isSmall)
    return refused('capital-too-small', 'capital', { smallest: smallest / 100 });
  const { registeredOn, ...named } = input;
  return ok({
    organisationId: given.organisationId,
    kind: named.kind,
    nameFr: named.nameFr,
    nameAr: named.nameAr,
    nameZgh: named.nameZgh,
    communeCode: named.communeCode,
    sector: named.sector,
    activity: named.activity,
    address: named.address,
    milieu: given.milieu,
    foundedOn: registeredOn,
    capitalCentimes: given.capitalCentimes,
    // A group without a legal form is known to the register, and registered nowhere.
    state: input.kind === 'informal-group' ? 'forming' : 'registered',
    origin: 'office',
    version: 1,
  });
}

interface Counts {
  readonly women: number;
  readonly men: number;
  readonly under35?: number;
  readonly officers?: number;
  readonly womenOfficers?: number;
}

type CountRefusal = 'youth-above-members' | 'women-officers-above' | 'officers-above-members';

/** A declared headcount. Youth, when given, is shared between women and men in proportion, women first. */
export function readHeadcount(counts: Counts, day: Day): Result<Headcount, CountRefusal> {
  const { women, men, under35 = 0, officers = 0, womenOfficers = 0 } = counts;
  const members = women + men;
  if (under35 > members) return refused('youth-above-members', 'under35');
  if (officers > members) return refused('officers-above-members', 'officers');
  if (womenOfficers > officers || womenOfficers > women)
    return refused('women-officers-above', 'womenOfficers');
  if (officers - womenOfficers > men) return refused('women-officers-above', 'womenOfficers');
  const youngWomen = members === 0 ? 0 : Math.min(women, Math.ceil((under35 * women) / members));
  const youngMen = under35 - youngWomen;
  return ok({
    day,
    women: { 'under-35': youngWomen, '35-to-59': women - youngWomen, '60-and-over': 0 },
    men: { 'under-35': youngMen, '35-to-59': men - youngMen, '60-and-over': 0 },
    officers,
    womenOfficers,
    source: 'declared',
  });
}

function fewestMembers(kind: Kind, { fewestInUnion, fewestMembers: fewest }: RegistrationLaw): number {
  if (kind === 'union') return fewestInUnion;
  return kind === 'cooperative' ? fewest : 0;
}
