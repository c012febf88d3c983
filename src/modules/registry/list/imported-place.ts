import {
  type Commune,
  covers,
  findCommune,
  findPlace,
  place,
  placeName,
  regionCodeOf,
} from '#platform/territory';
import {
  assumed,
  faulty,
  type Finding,
  type Proposal,
  type Reading,
  understood,
} from './imported-problem.ts';
import { isArabic } from './imported-text.ts';

/** What a row says of where an organisation has its seat. */
export interface PlaceWords {
  readonly commune: string;
  readonly province: string;
  readonly region: string;
  /** Code of the place the importing office answers for; '' for the country. */
  readonly reach: string;
}

interface Found {
  readonly commune: Commune;
  readonly distance: number;
  readonly exact: boolean;
}

const CODE = /^\d{2}\.\d{3}\.\d{2}\.\d{1,2}$/;
const MOST_PROPOSALS = 5;
const ANSWERS = new Map<string, Reading<string>>();
const MOST_ANSWERS = 20_000;

/**
 * The code of the commune a row names, helped by its province and region and by the office's reach: a name
 * borne by several communes is understood when only one lies there. What is not the commune's own spelling is
 * proposed, never taken silently. A code is taken as it is. Answers are kept, for lists repeat them.
 */
export function readCommune(words: PlaceWords): Reading<string> {
  const key = [words.commune, words.province, words.region, words.reach].join('|');
  const known = ANSWERS.get(key);
  if (known !== undefined) return known;
  if (ANSWERS.size >= MOST_ANSWERS) ANSWERS.clear();
  const answer = withinReach(locate(words), words.reach);
  ANSWERS.set(key, answer);
  return answer;
}

function locate(words: PlaceWords): Reading<string> {
  if (words.commune === '') return faulty('commune-missing');
  if (CODE.test(words.commune)) {
    return place(words.commune)?.level === 'commune' ? understood(words.commune) : faulty('commune-unknown');
  }
  const { within, findings } = readAround(words);
  const inside = findCommune(words.commune, within);
  const located = inside.length > 0 ? choose(inside, words) : elsewhere(words);
  return { ...located, findings: [...findings, ...located.findings] };
}

/** The province or region the row names. One that is not known is told, and left out of the search. */
function readAround({ province, region }: PlaceWords): {
  within: { province?: string; region?: string };
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const [nearest] = province === '' ? [] : findPlace(province, 'province');
  if (nearest !== undefined && (nearest.exact || nearest.distance <= 2))
    return { within: { province: nearest.place.code }, findings };
  if (province !== '') findings.push({ code: 'province-unknown', severity: 'warning', field: 'province' });
  const [around] = region === '' ? [] : findPlace(region, 'region');
  return { within: around === undefined ? {} : { region: around.place.code }, findings };
}

function choose(found: readonly Found[], words: PlaceWords): Reading<string> {
  const reached = found.filter(({ commune }) => covers(words.reach, commune.code));
  const candidates = reached.length > 0 ? reached : found;
  const [best, next] = candidates;
  if (best === undefined) return faulty('commune-unknown');
  if (best.exact && next?.exact !== true) return understood(best.commune.code);
  if (best.exact)
    return faulty(
      'commune-ambiguous',
      proposed(
        candidates.filter(({ exact }) => exact),
        words,
      ),
    );
  // A misspelling is taken for what it seems when the province is known, from the row or from who brings the
  // list, and nothing else there is near.
  const isConfirmed = isProvinceKnown(words) && next === undefined && best.distance <= 2;
  return isConfirmed
    ? assumed(best.commune.code, 'commune-respelt', proposed([best], words))
    : faulty('commune-unknown', proposed(candidates, words));
}

function isProvinceKnown({ province, reach }: PlaceWords): boolean {
  return province !== '' || reach.includes('.');
}

/** Not found where the row says: known elsewhere, or nowhere. */
function elsewhere(words: PlaceWords): Reading<string> {
  const anywhere = findCommune(words.commune, {});
  if (anywhere.length === 0) return faulty('commune-unknown');
  return faulty(anywhere[0]?.exact ? 'commune-elsewhere' : 'commune-unknown', proposed(anywhere, words));
}

function withinReach(reading: Reading<string>, reach: string): Reading<string> {
  if (reading.value === undefined || covers(reach, reading.value)) return reading;
  return faulty('outside-reach');
}

function proposed(found: readonly Found[], words: PlaceWords): Partial<Finding> {
  const [first, ...others] = found.slice(0, MOST_PROPOSALS).map(({ commune }) => proposalOf(commune, words));
  return { ...first, ...(others.length > 0 && { others }) };
}

function proposalOf(commune: Commune, words: PlaceWords): Proposal {
  const locale = isArabic(words.commune) ? 'ar' : 'fr';
  const around = [commune.parent, regionCodeOf(commune.code)].map((code) => placeName(code, locale));
  const proposalLabel = `${placeName(commune.code, locale)} (${around.join(locale === 'ar' ? '، ' : ', ')})`;
  return { proposal: commune.code, proposalLabel };
}
