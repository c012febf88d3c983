import type { Tx } from '#platform/database/server';
import { parsePhone } from '#platform/identity';
import { bitsOf, nameTerms, type NameTerms, type Rarity } from '../../duplicate/duplicate-name.ts';
import {
  listAlike,
  listBearers,
  listPhones,
  listSharingNumber,
  type Meeting,
  type NamedLine,
} from './duplicate.sql.ts';
import { findRarity } from './name-form.sql.ts';

/** A pair to be compared: the smaller id first. */
export interface Met extends Meeting {
  /**
   * What brought them together. A number or a phone does so wherever they are, a name only within a commune.
   */
  readonly by: { readonly number: boolean; readonly phone: boolean };
}

/** A word that more than one name in twelve bears brings nobody together by itself. */
const LEAST_BITS = 3.6;

/** Every pair worth comparing of some entries with all others, once. */
export async function meetingsOf(tx: Tx, lines: readonly NamedLine[]): Promise<Met[]> {
  const ids = lines.map(({ organisationId }) => organisationId);
  const terms = lines.map((line) => ({ ...line, terms: nameTerms(line) }));
  const rarity = await findRarity(
    tx,
    terms.flatMap((line) => formsIn(line.terms)),
  );
  const asked = terms.map((line) => ({ ...line, tsquery: namesLike(line.terms, rarity) }));
  const byName = await listAlike(
    tx,
    asked.filter(({ tsquery }) => tsquery !== ''),
  );
  const byNumber = keysOf(await listSharingNumber(tx, ids));
  const byPhone = keysOf(await sharingPhone(tx, ids));
  const keys = new Set([...keysOf(byName), ...byNumber, ...byPhone]);
  return [...keys].map((key) => {
    const [one = '', other = ''] = key.split(' ');
    return { one, other, by: { number: byNumber.has(key), phone: byPhone.has(key) } };
  });
}

/** What tells a pair, whichever way round. */
export function meetingKey({ one, other }: Meeting): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Every word and sound of the names of an entry. */
export function formsIn({ latin = [], arabic = [], tifinagh = [] }: NameTerms): string[] {
  return [...latin, ...arabic, ...tifinagh].flat();
}

function keysOf(meetings: readonly Meeting[]): Set<string> {
  return new Set(meetings.map(meetingKey));
}

/**
 * A query for the names that share a telling word or its sound; when no word tells, for those that have them
 * all.
 */
function namesLike({ latin = [], arabic = [], tifinagh = [] }: NameTerms, rarity: Rarity): string {
  const terms = [...latin, ...arabic, ...tifinagh];
  const telling = terms.filter((forms) => bitsOf(forms[1] ?? forms[0], rarity) >= LEAST_BITS);
  const anyOf = (forms: readonly string[]) => forms.map((form) => `${quoted(form)}:AB`).join(' | ');
  if (telling.length > 0) return telling.map(anyOf).join(' | ');
  return terms.map((forms) => `(${anyOf(forms)})`).join(' & ');
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

async function sharingPhone(tx: Tx, ids: readonly string[]): Promise<Meeting[]> {
  const mine = (await listPhones(tx, ids)).flatMap(({ organisationId, phone }) =>
    spellingsOf(phone).map((spelling) => ({ organisationId, phone: spelling })),
  );
  if (mine.length === 0) return [];
  const bearers = await listBearers(tx, [...new Set(mine.map(({ phone }) => phone))]);
  const its = Map.groupBy(bearers, ({ phone }) => phone);
  return mine.flatMap(({ organisationId: one, phone }) =>
    (its.get(phone) ?? []).flatMap(({ organisationId: other }) => (one === other ? [] : [{ one, other }])),
  );
}

/**
 * The ways a phone stands in the register: as it was typed, in its international and in its national form.
 */
function spellingsOf(phone: string): string[] {
  const international = parsePhone(phone);
  if (international === undefined) return [phone];
  return [...new Set([phone, international, international.replace('+212', '0')])];
}
