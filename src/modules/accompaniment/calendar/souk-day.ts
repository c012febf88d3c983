import { communesOf } from '#platform/territory';

/** Sunday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The weekly market of a commune, and who says it. */
export interface SoukDay {
  readonly weekday: Weekday;
  /** Its name says it ("Souk Sebt"), or somebody who works there told it. */
  readonly source: 'name' | 'told';
}

/** Places called by the day of their market, in the two scripts offices write: "Souk Sebt", «أحد بوموسى». */
const DAYS: readonly (readonly [Weekday, RegExp, RegExp])[] = [
  [0, /^(souk (el )?)?had\b/i, /^(سوق )?(ال)?[اأ]?حد\s/u],
  [1, /^(souk (el )?)?tnine\b/i, /^(سوق )?(ال)?[اإ]ثنين\s/u],
  [2, /^(souk (el )?)?t(la|le)ta?\b/i, /^(سوق )?(ال)?(ثلاثاء|ثلاثا)\s/u],
  [3, /^(souk (el )?)?l?arbaa\b/i, /^(سوق )?(ال)?[اأ]ربعاء(\s|$)/u],
  [4, /^(souk (el )?)?khemis\b/i, /^(سوق )?(ال)?خميس\s/u],
  [5, /^(souk (el )?)?jemaat?\b/i, /^(سوق )?(ال)?جمعة\s/u],
  [6, /^(souk (el )?)?sebt\b/i, /^(سوق )?(ال)?سبت\s/u],
];

const BY_NAME = new Map(
  communesOf().flatMap((commune) => {
    const weekday = weekdayNamed(commune);
    return weekday === undefined ? [] : [[commune.code, weekday] as const];
  }),
);

/** The market day of a commune: what was told, else what its name says. */
export function soukDayOf(communeCode: string, told?: ReadonlyMap<string, Weekday>): SoukDay | undefined {
  const heard = told?.get(communeCode);
  if (heard !== undefined) return { weekday: heard, source: 'told' };
  const weekday = BY_NAME.get(communeCode);
  return weekday === undefined ? undefined : { weekday, source: 'name' };
}

function weekdayNamed(names: { readonly nameFr: string; readonly nameAr: string }): Weekday | undefined {
  return DAYS.find(([, latin, arabic]) => latin.test(names.nameFr) || arabic.test(names.nameAr))?.[0];
}
