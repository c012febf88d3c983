import { place, provinceCodeOf } from '#platform/territory';
import { nameWords } from '#platform/text';
import { chance, type Chance } from './chance.ts';
import type { Known } from './known-cooperatives.ts';

const HEADERS = [
  'N°',
  'Nom de la coopérative',
  'اسم التعاونية',
  'Province',
  'Commune',
  'Secteur',
  'Date de création',
  'Adhérents',
  'Femmes',
  'ICE',
];
const SECTORS = [
  'Agriculture',
  'Artisanat',
  'Argane',
  'الفلاحة',
  'Habitat',
  'Plantes aromatiques et médicinales',
  'agriculture',
];
const PERCENT = 100;
/**
 * In a hundred rows: one repeats another of the list, two misspell their commune, one has a count that cannot
 * be.
 */
const [REPEATED, MISSPELT, MISCOUNTED] = [1, 3, 4];

/**
 * A list as offices have them, in CSV: names nobody bears yet, made of words of known ones; dates in three
 * forms; some rows that repeat, misspell or miscount. The same for the same `seed`.
 */
export function generatedList(
  known: readonly Known[],
  { rows, seed }: { readonly rows: number; readonly seed: number },
): Buffer {
  const luck = chance(seed);
  const lines = [HEADERS.join(';')];
  let last = '';
  for (let row = 1; row <= rows; row++) {
    const fate = luck.below(PERCENT);
    if (fate >= REPEATED || last === '') last = line(luck, known, { serial: seed * rows + row, fate });
    lines.push(`${row};${last}`);
  }
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function line(
  luck: Chance,
  known: readonly Known[],
  { serial, fate }: { serial: number; fate: number },
): string {
  const { communeCode } = luck.pick(known);
  const [first, second] = [luck.pick(known), luck.pick(known)];
  const [commune, province] = [communeCode, provinceCodeOf(communeCode)].map(
    (code) => place(code)?.nameFr ?? '',
  );
  const members = 7 + luck.below(60);
  const women = fate >= MISSPELT && fate < MISCOUNTED ? members + 3 : luck.below(members + 1);
  return [
    `Coopérative ${ownWord(first.nameFr)} ${ownWord(second.nameFr)}`,
    `تعاونية ${ownWord(first.nameAr)} ${ownWord(second.nameAr)}`,
    province,
    fate >= REPEATED && fate < MISSPELT ? `${commune?.slice(0, -1)}q` : commune,
    luck.pick(SECTORS),
    date(luck),
    members,
    women,
    String(900_000_000_000_000 + serial),
  ].join(';');
}

function ownWord(name: string): string {
  return nameWords(name).at(-1) ?? name;
}

function date(luck: Chance): string {
  const [day, month] = [1 + luck.below(28), 1 + luck.below(12)].map((part) => String(part).padStart(2, '0'));
  const year = 2008 + luck.below(16);
  return luck.pick([`${day}/${month}/${year}`, `${year}-${month}-${day}`, `${day}.${month}.${year}`]);
}
