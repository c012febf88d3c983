import { foldName } from '#platform/text';
import { assumed, faulty, type Reading, understood } from './imported-problem.ts';
import vocabulary from './imported-sector-words.json' with { type: 'json' };
import { isSector, type Sector } from '../sector.ts';

export interface GuessedSector {
  readonly sector: Sector;
  /** Whether the text is a name of the sector itself rather than of something done in it. */
  readonly sure: boolean;
}

/** Names of the sectors themselves, as offices write them. */
const BY_NAME = new Map(named());
/**
 * What is done in a sector: enough to propose it. The first that fits is taken, so the particular come first.
 */
const BY_SIGN = vocabulary.signs.flatMap(({ sector, words }) =>
  isSector(sector) ? [{ sector, signs: words.map((word) => ` ${foldName(word)} `) }] : [],
);
const ANSWERS = new Map<string, GuessedSector | undefined>();
const MOST_ANSWERS = 5_000;

/**
 * The sector a text names or suggests, in French, Arabic or English: "Secteur agricole", «الصناعة التقليدية»,
 * "apiculture". `undefined` when nothing in it is known. Answers are kept, for lists repeat them.
 */
export function guessSector(text: string): GuessedSector | undefined {
  if (isSector(text)) return { sector: text, sure: true };
  if (ANSWERS.has(text)) return ANSWERS.get(text);
  if (ANSWERS.size >= MOST_ANSWERS) ANSWERS.clear();
  const answer = guess(foldName(text));
  ANSWERS.set(text, answer);
  return answer;
}

/** The sector of a row: from its own column, else proposed from its activity and names. */
export function readSector(text: string, hints: readonly string[]): Reading<Sector> {
  const told = guessSector(text);
  if (told?.sure) return understood(told.sector);
  if (told !== undefined) return assumed(told.sector, 'sector-guessed', { proposal: told.sector });
  const hint = hints.map(guessSector).find((guessed) => guessed !== undefined)?.sector;
  if (text !== '') return faulty('sector-unknown', hint === undefined ? {} : { proposal: hint });
  return hint === undefined ? faulty('sector-missing') : assumed(hint, 'sector-guessed', { proposal: hint });
}

function guess(folded: string): GuessedSector | undefined {
  if (folded === '') return undefined;
  const bare = folded.replace(/^(?:secteur|domaine|filiere|قطاع|مجال) (?:de la |de l |des |du |de |d )?/, '');
  const sector = BY_NAME.get(folded) ?? BY_NAME.get(bare);
  if (sector !== undefined) return { sector, sure: true };
  const padded = ` ${folded} `;
  const suggested = BY_SIGN.find(({ signs }) => signs.some((sign) => padded.includes(sign)))?.sector;
  return suggested === undefined ? undefined : { sector: suggested, sure: false };
}

function named(): [string, Sector][] {
  return Object.entries(vocabulary.names).flatMap(([sector, names]) =>
    isSector(sector) ? names.map((name): [string, Sector] => [foldName(name), sector]) : [],
  );
}
