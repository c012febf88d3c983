import { chance, draw, type Chance } from './chance.ts';
import { daysOf } from '../calibration/periods.ts';
import type { Unit } from '../calibration/unit.ts';

const PAIRS = 40;

/**
 * Makes some neighbours look like one cooperative entered twice: the same commune, sector and season, and a
 * name misspelt, in another spelling, or in one script only. Nothing marks them: the register has to find
 * them.
 */
export function plantDuplicates(seed: number, units: readonly Unit[]): void {
  const luck = chance(seed, 'duplicates');
  for (const [first, second] of draw(luck, PAIRS, neighbours(units), likelihood)) {
    disguise(luck, first, second);
  }
}

/** Some lie in Khénifra, where the officer of the story works. */
function likelihood([{ province }]: readonly [Unit, Unit]): number {
  return province === '05.301' ? 60 : 1;
}

function neighbours(units: readonly Unit[]): [Unit, Unit][] {
  const plain = units.filter(
    (unit) => unit.state === 'registered' && unit.named === undefined && !unit.peopled,
  );
  const groups = Map.groupBy(
    plain.filter(({ counts, kind, period }) => counts.length === 1 && kind === 'cooperative' && period > 8),
    ({ commune, sector, period, womenOnly }) => [commune, sector, period, womenOnly].join(),
  );
  return [...groups.values()].flatMap(([first, second]): [Unit, Unit][] =>
    first === undefined || second === undefined ? [] : [[first, second]],
  );
}

function disguise(luck: Chance, first: Unit, second: Unit): void {
  const form = luck.whole(0, 3);
  const { fr, ar } = first.name;
  if (form === 0) second.name = { fr: '', ar: respeltArabic(ar) };
  if (form === 1) second.name = { fr: respelt(luck, fr), ar: '' };
  if (form >= 2) second.name = { fr: respelt(luck, fr), ar: respeltArabic(ar) };
  second.activity = first.activity;
  const day = Math.min(first.foundedOn + luck.whole(0, 6), daysOf(first.period).last);
  second.foundedOn = day;
  for (const count of second.counts) count.day = day;
}

/** The ways clerks write the same sound. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ou/i, 'w'],
  [/Al /, 'El '],
  [/aa/, 'a'],
  [/ch/i, 'sh'],
  [/kh/, 'x'],
  [/ss/, 's'],
  [/i(?=[a-z])/, 'y'],
  [/at\b/, 'ate'],
  [/é/, 'e'],
  [/q/, 'k'],
];

function respelt(luck: Chance, name: string): string {
  const own = name.replace(/^Coopérative /, '');
  const usable = SPELLINGS.filter(([sound]) => sound.test(own));
  const changed = draw(luck, 2, usable, () => 1).reduce(
    (text, [sound, letters]) => text.replace(sound, letters),
    own,
  );
  return `${luck.happens(0.5) ? 'Coopérative' : 'Cooperative'} ${changed}`;
}

/** Without hamza, with ha for ta marbuta and ya for alef maqsura, as many keyboards write. */
function respeltArabic(name: string): string {
  return name.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي');
}
