import { cellText, type Sheet } from '#platform/sheets';
import type { Locale } from '#platform/text';
import type { FormWords } from '../form.ts';
import { languageByLetters, languageOf } from './language.ts';
import type { Remark } from './remark.ts';

/** A line of a sheet of a form: its number, and its cells by the usual name of their column. */
export interface Line {
  readonly number: number;
  /** What stands in a column; `''` when nothing does. */
  cell(column: string): string;
  /** What stands in a column of texts, by language. */
  words(column: string): FormWords;
}

/** Columns by the names XLSForm has given them over the years. */
const USUAL: Readonly<Record<string, string>> = {
  list: 'list_name',
  relevance: 'relevant',
  readonly: 'read_only',
  requiredmsg: 'required_message',
  constraint_msg: 'constraint_message',
  value: 'name',
  caption: 'label',
};
/** Columns whose cells are texts said to people. */
const SPOKEN: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
]);

interface Column {
  readonly at: number;
  readonly name: string;
  /** The language of a spoken column; absent when it says none. */
  readonly locale?: Locale;
}

export interface Sheeted {
  readonly lines: readonly Line[];
  /** The usual names of its columns, in their order. */
  readonly columns: readonly string[];
}

/** The lines under the headers of a sheet, empty ones left out. */
export function linesOf(sheet: Sheet | undefined, byDefault: Locale, remark: Remark): Sheeted {
  if (sheet === undefined) return { lines: [], columns: [] };
  const top = sheet.rows.findIndex((row) => row.some((cell) => cellText(cell).trim() !== ''));
  const columns = (sheet.rows[top] ?? []).flatMap((cell, at): Column[] => {
    const column = columnOf(cellText(cell).trim(), at);
    if (column === 'language') {
      remark('language-ignored', top + 1, cellText(cell).trim());
      return [];
    }
    return column === undefined ? [] : [column];
  });
  const lines = sheet.rows.slice(top + 1).flatMap((row, below): Line[] => {
    const texts = row.map((cell) => cellText(cell).trim());
    return texts.every((text) => text === '') ? [] : [lineOf(texts, top + below + 2, columns, byDefault)];
  });
  return { lines, columns: [...new Set(columns.map(({ name }) => name))] };
}

function lineOf(
  texts: readonly string[],
  number: number,
  columns: readonly Column[],
  byDefault: Locale,
): Line {
  return {
    number,
    cell(name) {
      const own = columns.filter((column) => column.name === name);
      return own.map(({ at }) => texts[at] ?? '').find((text) => text !== '') ?? '';
    },
    words(name) {
      const said = columns.filter((column) => column.name === name);
      const pairs = said.flatMap(({ at, locale }) => {
        const text = (texts[at] ?? '').replace(/\\n/g, '\n');
        return text === '' || text === '-'
          ? []
          : [[locale ?? languageByLetters(text, byDefault), text] as const];
      });
      return Object.fromEntries(pairs);
    },
  };
}

/** A header such as `label::Français (fr)`, `bind:relevant`, `media::image`, `list name`. */
function columnOf(header: string, at: number): Column | 'language' | undefined {
  if (header === '') return undefined;
  const [first = '', ...rest] = header.split(/\s*::?\s*/);
  const parts = /^(bind|media|control|body)$/i.test(first) ? rest : [first, ...rest];
  const plain = (parts[0] ?? '').toLowerCase().replace(/[\s-]+/g, '_');
  const name = USUAL[plain] ?? plain;
  const language = parts.slice(1).join(' ');
  if (!SPOKEN.has(name) || language === '') return { at, name };
  const locale = languageOf(language);
  return locale === undefined ? 'language' : { at, name, locale };
}
