import { at, type Chance } from './chance.ts';
import { cell, readData } from './read-geography.ts';

interface Weighted {
  readonly latin: string;
  readonly arabic: string;
  readonly amazigh: boolean;
}

export interface PersonNames {
  readonly given: Readonly<Record<'F' | 'M', readonly Weighted[]>>;
  readonly surnames: readonly Weighted[];
}

/**
 * Surnames of people named in the press articles, and family words that are no names: nobody here bears them.
 */
const LEFT_OUT = new Set([
  'Mizan',
  'Roumani',
  'Ouaka',
  'Hannouni',
  'Boukhari',
  'Boutahar',
  'Benslimane',
  'Lalla',
  'Haj',
]);

/** The invented names of `data/names`, each repeated by its weight so that picking one is fast. */
export function readPersonNames(): PersonNames {
  const given = readData('names/given-names.csv').filter((row) => !LEFT_OUT.has(cell(row, 'latin')));
  const surnames = readData('names/surnames.csv').filter((row) => !LEFT_OUT.has(cell(row, 'latin')));
  return {
    given: {
      F: repeated(given.filter(({ sex }) => sex === 'F')),
      M: repeated(given.filter(({ sex }) => sex === 'M')),
    },
    surnames: repeated(surnames),
  };
}

/** A name in Latin and Arabic letters; Amazigh ones mostly where Amazigh is spoken. */
export function personName(
  luck: Chance,
  names: PersonNames,
  { gender, amazigh }: { gender: 'F' | 'M'; amazigh: boolean },
): { latin: string; arabic: string } {
  const given = pickFor(luck, names.given[gender], amazigh);
  const surname = pickFor(luck, names.surnames, amazigh);
  return { latin: `${given.latin} ${surname.latin}`, arabic: `${given.arabic} ${surname.arabic}` };
}

function pickFor(luck: Chance, list: readonly Weighted[], amazigh: boolean): Weighted {
  for (let attempt = 0; attempt < 3; attempt++) {
    const one = luck.pick(list);
    if (!one.amazigh || amazigh) return one;
  }
  return at(list, 0);
}

function repeated(rows: readonly Readonly<Record<string, string>>[]): Weighted[] {
  return rows.flatMap((row) => {
    const name = {
      latin: cell(row, 'latin'),
      arabic: cell(row, 'arabic'),
      amazigh: row['tradition'] === 'amazigh',
    };
    return Array.from({ length: Number(row['weight'] ?? 1) }, () => name);
  });
}
