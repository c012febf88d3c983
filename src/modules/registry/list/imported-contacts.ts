import { foldName } from '#platform/text';
import type { Cell } from '#platform/sheets';
import type { Gender } from '../headcount.ts';
import { assumed, leftOut, type Reading, understood } from './imported-problem.ts';
import { textOf } from './imported-text.ts';

const SEPARATORS = /[\s().,_·-]+/g;
/** Several numbers in one cell. */
const BETWEEN = /\s*(?:[/;|،,]|\bou\b|\bet\b|\bأو\b|(?<=\d{4,}) و ?(?=\d))\s*/u;
const MOROCCAN = /^(?:\+?212|00212|0)?0?([5-8]\d{8})$/;
const FOREIGN = /^(?:\+|00)(?!212)(\d{8,15})$/;
const WOMAN = words(
  'f femme feminin female woman w mme madame mlle أنثى انثى امرأة إمرأة نساء نسوي السيدة سيدة الآنسة ⵜⴰⵎⵖⴰⵔⵜ',
);
const MAN = words('m h homme masculin male man mr monsieur ذكر رجل رجال السيد سيد ⴰⵔⴳⴰⵣ');
const TITLE = /^(?:(mme|madame|mlle|melle|mrs|ms|السيدة|سيدة|الآنسة)|(m|mr|monsieur|السيد|سيد))[.\s]+/iu;

/** A telephone number, in the international form `+212612345678`. The first of several is kept. */
export function readPhone(cell: Cell): Reading<string> {
  const text = textOf(cell);
  if (text === '') return understood<string>(undefined);
  const whole = internationalForm(text);
  if (whole !== undefined) return understood(whole);
  const several = text
    .split(BETWEEN)
    .map(internationalForm)
    .filter((phone) => phone !== undefined);
  const [first] = several;
  if (first === undefined) return leftOut('phone-unreadable');
  return several.length === 1 ? understood(first) : assumed(first, 'phone-several', { proposal: first });
}

export function readGender(cell: Cell): Reading<Gender> {
  const text = foldName(textOf(cell));
  if (text === '') return understood<Gender>(undefined);
  if (WOMAN.has(text)) return understood<Gender>('F');
  return MAN.has(text) ? understood<Gender>('M') : leftOut('gender-unknown');
}

/** A person's name without the title before it, and the gender the title tells. */
export function readPersonName(cell: Cell): { name?: string; gender?: Gender } {
  const text = textOf(cell);
  const title = TITLE.exec(text);
  if (title === null) return text === '' ? {} : { name: text };
  return { name: text.slice(title[0].length), gender: title[1] === undefined ? 'M' : 'F' };
}

function internationalForm(text: string): string | undefined {
  const digits = text
    .replace(/^\D*?(?=\+?\d)/u, '')
    .replace(SEPARATORS, '')
    .replace(/^\+2120/, '+212');
  const national = MOROCCAN.exec(digits)?.[1];
  if (national !== undefined) return `+212${national}`;
  const foreign = FOREIGN.exec(digits)?.[1];
  return foreign === undefined ? undefined : `+${foreign}`;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(foldName));
}
