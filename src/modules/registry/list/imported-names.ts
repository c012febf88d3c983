import { foldName } from '#platform/text';
import type { Kind } from '../cooperative.ts';
import type { ImportedCells } from './imported-cells.ts';
import { faulty, leftOut, type Reading, understood } from './imported-problem.ts';
import { isArabic, isLatin, isTifinagh } from './imported-text.ts';

/** The names of an organisation by script; `''` where the list gives none. One at least is there. */
export interface ImportedNames {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
}

const LONGEST_NAME = 160;
const SHORTEST_NAME = 2;
/** Between two scripts in one cell: "Coopérative Al Amal / تعاونية الأمل". */
const BETWEEN_SCRIPTS = /\s*[/|\n–—-]\s*|\s*[()«»]\s*/;
const TOTAL = /^(?:sous )?tota(?:l|ux)(?: general| generaux)?$|^(?:ال)?مجموع(?: العام| الكلي)?$/;
const KIND_WORDS: readonly (readonly [Kind, RegExp])[] = [
  ['union', /(^| )(unions?|اتحاد|الاتحاد|اتحاديه)( |$)/],
  ['informal-group', /informel|(^| )(groupe|groupement de femmes|مجموعه|المجموعه)( |$)/],
  ['association', /(^| )(associations?|assoc|جمعيه|الجمعيه|association\w*)( |$)/],
  ['cooperative', /coop|(^| )(ال)?تعاوني|ⵜⴰⵎⵢⴰⵡⴰⵙⵜ|ⵜⴰⵏⵎⵢⴰⵡⴰⵙⵜ/],
];

/** Names may stand in any column, in any script, or two in one cell: each goes to its script. */
export function readNames(cells: ImportedCells): ImportedNames | undefined {
  const pieces = (['name', 'nameAr', 'nameZgh'] as const).flatMap((field) => piecesOf(cells, field));
  const nameFr = pieces.find((piece) => isLatin(piece) && !isArabic(piece)) ?? '';
  const nameAr = pieces.find(isArabic) ?? '';
  const nameZgh = pieces.find(isTifinagh);
  if ([nameFr, nameAr, nameZgh ?? ''].some((name) => name.length >= SHORTEST_NAME)) {
    return { nameFr, nameAr, ...(nameZgh !== undefined && { nameZgh }) };
  }
  cells.take(cells.has('name') || !cells.has('nameAr') ? 'name' : 'nameAr', faulty('name-missing'));
  return undefined;
}

/** Whether the row is a line of totals under the list. */
export function isTotal({ nameFr, nameAr }: ImportedNames): boolean {
  return TOTAL.test(foldName(nameFr || nameAr));
}

/** What kind of organisation it is: as its column says, else as its name does, else a cooperative. */
export function readKind(text: string, names: ImportedNames): Reading<Kind> {
  const told = kindIn(text);
  if (told !== undefined) return understood(told);
  const named = kindIn(names.nameFr) ?? kindIn(names.nameAr) ?? 'cooperative';
  return text === '' ? understood(named) : { ...leftOut('kind-unknown', { proposal: named }), value: named };
}

/** The kind the words of a text tell; `undefined` when they tell none. */
export function kindIn(text: string): Kind | undefined {
  const folded = foldName(text);
  return KIND_WORDS.find(([, words]) => words.test(folded))?.[0];
}

function piecesOf(cells: ImportedCells, field: 'name' | 'nameAr' | 'nameZgh'): string[] {
  const name = cells.shortText(field, LONGEST_NAME);
  if (name === undefined) return [];
  const isMixed = isArabic(name) && isLatin(name);
  return isMixed ? name.split(BETWEEN_SCRIPTS).filter((piece) => piece !== '') : [name];
}
