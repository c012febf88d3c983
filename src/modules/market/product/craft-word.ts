import { z } from 'zod';
import { foldName, writtenIn, type Locale } from '#platform/text';
import data from './craft-words.json' with { type: 'json' };
import type { ProductFacts } from './product.ts';

/** What is said of how a thing is made, each with words everybody uses. */
export const CRAFT_FACTS = ['technique', 'materials', 'motifs'] as const;

export type CraftFact = (typeof CRAFT_FACTS)[number];

const WORD = z.object({
  code: z.string(),
  of: z.enum(['technique', 'material', 'motif']),
  /** Which crafts use it. */
  crafts: z.array(z.string()),
  fr: z.string(),
  ar: z.string(),
  zgh: z.string(),
  en: z.string(),
  /** How people write it besides. */
  also: z.array(z.string()),
});

/** A material, a technique, a motif many use: chosen once, read in four languages. */
export type CraftWord = Readonly<z.infer<typeof WORD>>;

export const CRAFT_WORDS: readonly CraftWord[] = z.array(WORD).parse(data.words);

const CRAFT_OF = new Map<string, string>(Object.entries(data.craftOf));
const OF = { technique: 'technique', materials: 'material', motifs: 'motif' } as const;
/** Where each fact keeps the codes that were chosen. */
export const KNOWN = {
  technique: 'techniqueCodes',
  materials: 'materialCodes',
  motifs: 'motifCodes',
} as const;

type Told = Pick<ProductFacts, CraftFact | (typeof KNOWN)[CraftFact]>;

const BY_CODE = new Map(CRAFT_WORDS.map((word) => [word.code, word]));
const BY_WRITTEN = new Map(
  CRAFT_WORDS.flatMap((word) =>
    [word.fr, word.ar, word.zgh, word.en, ...word.also].map((text) => [`${word.of} ${foldName(text)}`, word]),
  ),
);

/** The words offered for a kind of thing: those of its craft, and those chosen; of a kind nobody knows, all. */
export function craftWordsFor(kind: string, fact: CraftFact, chosen: readonly string[] = []): CraftWord[] {
  const craft = CRAFT_OF.get(kind);
  return CRAFT_WORDS.filter(
    ({ code, of, crafts }) =>
      of === OF[fact] && (craft === undefined || crafts.includes(craft) || chosen.includes(code)),
  );
}

/** One part of what somebody wrote: a word everybody uses, or her own. */
interface Part {
  readonly text: string;
  readonly word?: CraftWord;
}

const COMMAS = /\s*[,،;؛/+·]\s*/;
/** «و» stands before its word; without a space after it, it may begin one: «وبر». */
const ANDS = /\s+(?:et|and|ⴷ)\s+|\s+و\s*(?=\S)/;

/**
 * What somebody wrote of a fact, part by part: words everybody uses are recognised in any of the
 * languages. Two joined by "and" are two only where both are known.
 */
function partsOf(fact: CraftFact, text: string): Part[] {
  const pieces = text.split(COMMAS).map((piece) => piece.trim());
  return pieces.flatMap((piece): Part[] => {
    if (piece === '') return [];
    const whole = wordFor(fact, piece);
    if (whole !== undefined) return [whole];
    const joined = piece.split(ANDS).flatMap((one) => wordFor(fact, one) ?? []);
    return joined.length > 1 && joined.length === piece.split(ANDS).length ? joined : [{ text: piece }];
  });
}

function wordFor(fact: CraftFact, text: string): Part | undefined {
  const word = BY_WRITTEN.get(`${OF[fact]} ${foldName(text)}`);
  return word && { text, word };
}

/** The codes of a fact: those chosen, and those of the words written beside. */
export function craftCodes(fact: CraftFact, told: Told): string[] {
  const written = partsOf(fact, told[fact] ?? '').flatMap(({ word }) => word?.code ?? []);
  return [...new Set([...(told[KNOWN[fact]] ?? []), ...written])];
}

/** What is said of a fact in words of one's own, besides those everybody uses. */
export function ownWords(fact: CraftFact, told: Told): string {
  return partsOf(fact, told[fact] ?? '')
    .flatMap(({ text, word }) => (word === undefined ? [text] : []))
    .join(', ');
}

/**
 * A fact as somebody reads it: the words everybody uses in her language, what was written in her language
 * as it was written, her own words of who wrote them as they are. Undefined where nothing is said.
 */
export function craftSaid(locale: Locale, fact: CraftFact, told: Told): string | undefined {
  const written = partsOf(fact, told[fact] ?? '');
  const said = new Map<string, string>();
  for (const code of told[KNOWN[fact]] ?? []) said.set(code, BY_CODE.get(code)?.[locale] ?? code);
  for (const { text, word } of written) {
    const key = word?.code ?? foldName(text);
    if (!said.has(key)) said.set(key, word === undefined || isRead(locale, text) ? text : word[locale]);
  }
  const comma = locale === 'ar' ? '، ' : ', ';
  return said.size === 0 ? undefined : [...said.values()].join(comma);
}

/** Whether what somebody wrote is in the language of the reader: English shares its letters with French. */
function isRead(locale: Locale, text: string): boolean {
  return locale !== 'en' && writtenIn(text) === locale;
}

/** A fact in every language at once, for who searches in any of them. */
export function craftEverywhere(fact: CraftFact, told: Told): string | undefined {
  const words = craftCodes(fact, told).flatMap((code) => BY_CODE.get(code) ?? []);
  const all = [told[fact], ...words.flatMap(({ fr, ar, zgh, en }) => [fr, ar, zgh, en])];
  const said = all.filter((one) => one !== undefined && one !== '');
  return said.length === 0 ? undefined : said.join(' ');
}

/** Whether a word is known for a fact. */
export function isCraftCode(fact: CraftFact, code: string): boolean {
  return BY_CODE.get(code)?.of === OF[fact];
}
