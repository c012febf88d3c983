import { distance } from 'fastest-levenshtein';
import {
  type Commune,
  communesOf,
  covers,
  type Place,
  provincesOf,
  type Province,
  type Region,
  regions,
} from './place.ts';
import {
  bareName,
  lettersApart,
  lettersOf,
  type PlaceIndex,
  placeIndex,
  scriptOf,
  soundOf,
  type Spelling,
} from './place-index.ts';

/**
 * A place a text may mean. `distance` counts the letters that differ; 0 too for another script's same
 * sounds.
 */
export interface FoundPlace<P extends Place = Place> {
  readonly place: P;
  readonly distance: number;
  readonly exact: boolean;
}

/** A commune a text may mean. */
export interface FoundCommune {
  readonly commune: Commune;
  readonly distance: number;
  readonly exact: boolean;
}

type Near<P> = readonly [Spelling<P>, number];

/** Answers kept; a list of the whole country names fewer places. */
const MOST_ANSWERS = 20_000;
const MOST_FOUND = 12;
/** Where a remark after a name begins: "Mrirt (Khénifra)", "Mrirt, centre". */
const REMARK = /\s*[(,،/;].*$/s;

const findCommunes = finder(() => placeIndex(communesOf()));
const findProvinces = finder(() => placeIndex(provincesOf()));
const findRegions = finder(() => placeIndex(regions()));

/**
 * The regions or provinces a text may name ("Province de Khénifra", «إقليم خنيفرة», "Taroudant"), best first.
 * When a name is exact, only the places of that name are given.
 */
export function findPlace(text: string, level: 'region'): readonly FoundPlace<Region>[];
export function findPlace(text: string, level: 'province'): readonly FoundPlace<Province>[];
export function findPlace(text: string, level: 'region' | 'province'): readonly FoundPlace[] {
  return level === 'region' ? findRegions(text, '') : findProvinces(text, '');
}

/**
 * The communes a text may name, in French or Arabic spelling, best first; several when the name is shared.
 */
export function findCommune(
  text: string,
  within: { readonly province?: string; readonly region?: string } = {},
): readonly FoundCommune[] {
  const found = findCommunes(text, within.province ?? within.region ?? '');
  return found.map(({ place, ...rest }) => ({ commune: place, ...rest }));
}

function finder<P extends Place>(
  build: () => PlaceIndex<P>,
): (text: string, reach: string) => readonly FoundPlace<P>[] {
  const answers = new Map<string, readonly FoundPlace<P>[]>();
  let index: PlaceIndex<P> | undefined;
  return (text, reach) => {
    const key = `${reach}|${text}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    index ??= build();
    const answer = searched(index, text, reach);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

function searched<P extends Place>(
  index: PlaceIndex<P>,
  text: string,
  reach: string,
): readonly FoundPlace<P>[] {
  const whole = named(index, bareName(text), reach);
  const bare = text.replace(REMARK, '');
  return whole.length > 0 || bare === text ? whole : named(index, bareName(bare), reach);
}

function named<P extends Place>(
  index: PlaceIndex<P>,
  asked: string,
  reach: string,
): readonly FoundPlace<P>[] {
  const inside = (spelling: Spelling<P>) => covers(reach, spelling.place.code);
  const same = (index.byName.get(asked) ?? []).filter(inside);
  if (same.length > 0)
    return ranked(
      same.map((spelling) => [spelling, 0]),
      true,
    );
  const near = [...soundingLike(index, asked), ...spelledLike(index, asked)];
  return ranked(
    near.filter(([spelling]) => inside(spelling)),
    false,
  );
}

function soundingLike<P extends Place>(index: PlaceIndex<P>, asked: string): Near<P>[] {
  const sound = soundOf(asked);
  const alike = sound === '' ? [] : (index.bySound.get(sound) ?? []);
  return alike.map((one) => [one, lettersAway(index, one, asked)]);
}

/** From the nearest spelling in the script asked; nothing to count when the place has none. */
function lettersAway<P extends Place>(index: PlaceIndex<P>, { place }: Spelling<P>, asked: string): number {
  const script = scriptOf(asked);
  const comparable = (index.byCode.get(place.code) ?? []).filter((one) => one.script === script);
  return comparable.length === 0 ? 0 : Math.min(...comparable.map((one) => distance(one.folded, asked)));
}

function spelledLike<P extends Place>(index: PlaceIndex<P>, asked: string): Near<P>[] {
  const most = tolerance(asked);
  const near: Near<P>[] = [];
  if (most === 0) return near;
  const [script, letters] = [scriptOf(asked), lettersOf(asked)];
  for (let length = asked.length - most; length <= asked.length + most; length += 1) {
    for (const one of index.byLength.get(length) ?? []) {
      // One letter changed is at most two letters apart: most names are passed over without counting further.
      if (one.script !== script || lettersApart(one.letters, letters) > 2 * most) continue;
      const away = distance(one.folded, asked);
      if (away <= most) near.push([one, away]);
    }
  }
  return near;
}

/** How many letters may differ in a word of this length: a short name changed is another name. */
function tolerance(asked: string): number {
  if (asked.length <= 3) return 0;
  return asked.length <= 6 ? 1 : 2;
}

/** Each place once, by its nearest spelling; then by distance, then the most peopled first. */
function ranked<P extends Place>(near: readonly Near<P>[], exact: boolean): readonly FoundPlace<P>[] {
  const best = new Map<string, FoundPlace<P>>();
  for (const [{ place }, away] of near) {
    if (away < (best.get(place.code)?.distance ?? Infinity))
      best.set(place.code, { place, distance: away, exact });
  }
  return [...best.values()]
    .toSorted((a, b) => a.distance - b.distance || b.place.population - a.place.population)
    .slice(0, MOST_FOUND);
}
