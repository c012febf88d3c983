import { ok, refused, type Result } from '#platform/result';
import type { Sheet } from '#platform/sheets';
import { parseLocale, type Locale } from '#platform/text';
import { everyItem, isSection, type Form, type FormItem } from '../form.ts';
import { choiceLists } from './choice-lists.ts';
import { languageOf } from './language.ts';
import { linesOf, type Sheeted } from './lines.ts';
import type { Remark, XlsRemark } from './remark.ts';
import { surveyItems } from './survey-items.ts';

/** A form of a field office as it is taken, and everything in it that is not taken as written. */
export interface ReadXlsForm {
  readonly form: Form;
  readonly remarks: readonly XlsRemark[];
}

export type XlsFormRefusal = 'xls-form-without-survey' | 'xls-form-too-long';

const KNOWN_COLUMNS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'label',
  'hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'choice_filter',
  'default',
  'read_only',
  'repeat_count',
  'parameters',
]);
const KNOWN_SETTINGS: ReadonlySet<string> = new Set(['form_title', 'form_id', 'default_language', 'version']);
const SHEETS = /^(survey|choices|settings)$/i;
const MOST_ITEMS = 400;

/** Takes the sheets of an XLSForm (https://xlsform.org) for a form of ours. Pure. */
export function convertXlsForm(sheets: readonly Sheet[]): Result<ReadXlsForm, XlsFormRefusal> {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
  const survey = named('survey');
  if (survey === undefined) return refused('xls-form-without-survey', 'file');
  const remarks: XlsRemark[] = [];
  const told =
    (sheet: string): Remark =>
    (code, line, said) =>
      void remarks.push({ code, sheet, line, said });

  const settings = linesOf(named('settings'), 'fr', told('settings'));
  const [setting] = settings.lines;
  const byDefault = defaultLanguage(setting?.cell('default_language') ?? '');
  for (const sheet of sheets.filter(({ name }) => !SHEETS.test(name.trim()))) {
    told(sheet.name)('sheet-ignored', 0, sheet.name);
  }
  for (const name of settings.columns.filter((each) => !KNOWN_SETTINGS.has(each))) {
    told('settings')('setting-ignored', 0, name);
  }
  const read = linesOf(survey, byDefault, told('survey'));
  tellColumns(read, told('survey'));
  const lists = choiceLists(linesOf(named('choices'), byDefault, told('choices')), told('choices'));
  const items = surveyItems({ lists, lines: read.lines, remark: told('survey') });
  if (everyItem(items).length > MOST_ITEMS) return refused('xls-form-too-long', 'file', { most: MOST_ITEMS });
  tellUnknownInWords(items, told('survey'));
  const title = setting?.cell('form_title') ?? '';
  return ok({ form: { title: title === '' ? {} : { [byDefault]: title }, items }, remarks });
}

function defaultLanguage(said: string): Locale {
  return languageOf(said) ?? parseLocale(said) ?? 'fr';
}

/** Columns that are not read, once each, where something stands in them. */
function tellColumns({ lines, columns }: Sheeted, remark: Remark): void {
  for (const name of columns.filter((each) => !KNOWN_COLUMNS.has(each) && !/notes?$/.test(each))) {
    const first = lines.find((line) => line.cell(name) !== '');
    if (first !== undefined) remark('column-ignored', first.number, name);
  }
}

/** Texts that speak of a question which is not in the form, such as what a phone notes about itself. */
function tellUnknownInWords(items: readonly FormItem[], remark: Remark): void {
  const all = everyItem(items);
  const names = new Set(all.map(({ name }) => name));
  for (const item of all) {
    const texts = isSection(item)
      ? [item.label]
      : [item.label, item.hint, item.constraintWords, item.requiredWords];
    const asked = texts.flatMap((words) =>
      Object.values(words ?? {}).flatMap((text) =>
        [...text.matchAll(/\$\{\s*([^\s{}]+)\s*\}/g)].map(([, name = '']) => name),
      ),
    );
    for (const name of new Set(asked.filter((each) => !names.has(each)))) {
      remark('words-ask-unknown', 0, `${item.name} → ${name}`);
    }
  }
}
