import type { Cell } from '#platform/sheets';
import { findCommune, findPlace } from '#platform/territory';
import { asDay } from '#platform/time';
import { readGender, readPhone } from './imported-contacts.ts';
import { readDay } from './imported-days.ts';
import type { KnownField } from './imported-label.ts';
import { kindIn } from './imported-names.ts';
import { readAmount, readCount } from './imported-numbers.ts';
import { guessSector } from './imported-sector.ts';
import { isArabic, isLatin, isTifinagh, textOf } from './imported-text.ts';

/** What stands in the first rows of one column, and the fields it seems made for whatever its name. */
export interface Samples {
  readonly cells: readonly Cell[];
  readonly texts: readonly string[];
  readonly likely: readonly KnownField[];
}

const MOST_SAMPLES = 40;
/** A day after every sample: here days are only recognised. */
const AFTER_ALL = asDay('2100-12-31');
/** Fields content alone can tell. */
const TELLING = ['phone', 'ice', 'foundedOn', 'region', 'province', 'commune', 'presidentGender'] as const;
const LIKELY = 0.8;

const FITS: Readonly<Record<KnownField, (cell: Cell, text: string) => boolean>> = {
  name: (_, text) => isLatin(text) && text.length > 2,
  nameAr: (_, text) => isArabic(text) && text.length > 2,
  nameZgh: (_, text) => isTifinagh(text),
  kind: (_, text) => kindIn(text) !== undefined && text.length < 40,
  region: (_, text) => findPlace(text, 'region').length > 0,
  province: (_, text) => findPlace(text, 'province').length > 0,
  commune: (_, text) => /^\d{2}\.\d{3}\./.test(text) || findCommune(text, {}).length > 0,
  sector: (_, text) => guessSector(text) !== undefined,
  activity: (_, text) => /\p{L}{3}/u.test(text),
  address: (_, text) => /\p{L}{3}/u.test(text),
  foundedOn: (cell) => readDay(cell, AFTER_ALL).value !== undefined,
  members: isCount,
  women: isCount,
  men: isCount,
  youth: isCount,
  presidentName: (_, text) => /\p{L}{2}/u.test(text) && !/\d/.test(text),
  presidentGender: (cell) => readGender(cell).value !== undefined,
  phone: (cell) => readPhone(cell).value !== undefined,
  localRegister: (_, text) => /\d/.test(text),
  centralRegister: (_, text) => /\d/.test(text),
  craftRegister: (_, text) => /\d/.test(text),
  ice: (_, text) => /^\d{12,15}$/.test(text.replace(/\s/g, '')),
  taxId: (_, text) => /^\d{5,10}$/.test(text.replace(/\s/g, '')),
  cnss: (_, text) => /^\d{6,10}$/.test(text.replace(/\s/g, '')),
  capital: (cell) => readAmount(cell).value !== undefined,
  court: (_, text) => /\p{L}{3}/u.test(text),
};

export function samplesOf(column: readonly Cell[]): Samples {
  const cells = column.filter((cell) => textOf(cell) !== '').slice(0, MOST_SAMPLES);
  const texts = cells.map(textOf);
  const telling: KnownField[] = TELLING.filter((field) => share(field, cells, texts) >= LIKELY);
  const areSectors = cells.length > 0 && texts.every((text) => guessSector(text)?.sure);
  return { cells, texts, likely: areSectors ? [...telling, 'sector'] : telling };
}

/** How much of a column fits a field, from 0 to 1; `undefined` when the column is empty and says nothing. */
export function contentScore(field: KnownField, { cells, texts }: Samples): number | undefined {
  return cells.length === 0 ? undefined : share(field, cells, texts);
}

function share(field: KnownField, cells: readonly Cell[], texts: readonly string[]): number {
  const fits = FITS[field];
  return cells.filter((cell, at) => fits(cell, texts[at] ?? '')).length / Math.max(1, cells.length);
}

function isCount(cell: Cell): boolean {
  return readCount(cell).value !== undefined;
}
