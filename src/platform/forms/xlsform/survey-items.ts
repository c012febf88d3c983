import type { Choice, FormItem, FormWords, Question, Section } from '../form.ts';
import type { Line } from './lines.ts';
import { typeOf, type XlsType } from './question-type.ts';
import type { Remark } from './remark.ts';
import { questionOf, sectionName } from './survey-question.ts';

/** What a survey is built with. */
export interface Survey {
  readonly lists: ReadonlyMap<string, readonly Choice[]>;
  readonly remark: Remark;
  /** Names taken so far: a second of the same name is told by `checkForm`. */
  readonly lines: readonly Line[];
}

/** A section being read: what it will be, and what stands in it so far. */
interface Open {
  readonly line: number;
  readonly close: (items: readonly FormItem[]) => readonly FormItem[];
  readonly items: FormItem[];
}

/** The items of a survey, line by line; groups open and close as its lines say. */
export function surveyItems(survey: Survey): readonly FormItem[] {
  const top: Open = { line: 0, close: (items) => items, items: [] };
  const open: Open[] = [top];
  for (const line of survey.lines) {
    const type = typeOf(line.cell('type'));
    if (type.kind === 'begin' || type.kind === 'loop') {
      open.push(opened(type, line, survey));
    } else if (type.kind === 'end') {
      if (open.length === 1) survey.remark('end-without-begin', line.number, line.cell('type'));
      else closeLast(open);
    } else {
      open.at(-1)?.items.push(...questionsOf(type, line, survey));
    }
  }
  while (open.length > 1) {
    survey.remark('group-not-closed', open.at(-1)?.line ?? 0, '');
    closeLast(open);
  }
  return top.items;
}

function closeLast(open: Open[]): void {
  const last = open.pop();
  if (last !== undefined) open.at(-1)?.items.push(...last.close(last.items));
}

type Opening = Extract<XlsType, { kind: 'begin' | 'loop' }>;

function opened(type: Opening, line: Line, survey: Survey): Open {
  const name = sectionName(line, survey.remark);
  const about = { kind: 'section' as const, name, label: line.words('label'), ...relevance(line) };
  if (type.kind === 'loop') {
    const choices = survey.lists.get(type.list) ?? [];
    if (choices.length === 0) survey.remark('list-unknown', line.number, type.list);
    return {
      line: line.number,
      items: [],
      close: (items) => [{ ...about, items: choices.map((choice) => unrolled(name, choice, items)) }],
    };
  }
  const repeat = type.what === 'repeat' ? { repeat: repeatOf(line, survey.remark) } : {};
  return { line: line.number, items: [], close: (items) => [{ ...about, ...repeat, items }] };
}

const MOST_REPEATS = 50;

function repeatOf(line: Line, remark: Remark): NonNullable<Section['repeat']> {
  const count = line.cell('repeat_count');
  if (count === '') return { most: MOST_REPEATS };
  if (/^\d+$/.test(count) && Number(count) > MOST_REPEATS) remark('repeat-limited', line.number, count);
  return { most: MOST_REPEATS, count };
}

/** `begin loop over`: the same questions once for each choice, `%(label)s` replaced by its words. */
function unrolled(loop: string, choice: Choice, items: readonly FormItem[]): FormItem {
  const put = (words: FormWords): FormWords =>
    Object.fromEntries(
      Object.entries(words).map(([locale, text]) => [
        locale,
        text
          .replaceAll('%(label)s', Object.values(choice.label)[0] ?? choice.name)
          .replaceAll('%(name)s', choice.name),
      ]),
    );
  const each = (item: FormItem): FormItem =>
    item.kind === 'section'
      ? { ...item, name: `${item.name}_${choice.name}`, label: put(item.label), items: item.items.map(each) }
      : { ...item, name: `${item.name}_${choice.name}`, label: put(item.label) };
  return {
    kind: 'section',
    name: `${loop}_${choice.name}`,
    label: choice.label,
    items: items.map(each),
  };
}

function questionsOf(type: XlsType, line: Line, { lists, remark }: Survey): Question[] {
  const said = line.cell('type');
  if (said === '') return [];
  if (type.kind === 'metadata' || type.kind === 'unknown') {
    remark(type.kind === 'metadata' ? 'metadata-left-out' : 'type-left-out', line.number, said);
    return [];
  }
  if (type.kind === 'begin' || type.kind === 'loop' || type.kind === 'end') return [];
  if (type.isChanged) remark('type-changed', line.number, said);
  const question = questionOf(type.as, line, remark);
  if (type.kind === 'question') return [question];
  const choices = lists.get(type.list);
  if (choices === undefined) remark('list-unknown', line.number, type.list);
  if (!type.orOther) return [{ ...question, choices: choices ?? [] }];
  return withOther(question, choices ?? []);
}

const OTHER = { name: 'other', label: { fr: 'Autre', ar: 'غير ذلك', zgh: 'ⵡⴰⵢⵢⴰⴹ', en: 'Other' } };
const WHICH = { fr: 'Précisez', ar: 'حددوا', zgh: 'ⵙⵙⴼⵔⵓⵜ', en: 'Say which' };

/** "or other": one choice more, and a question that asks which. */
function withOther(question: Question, choices: readonly Choice[]): Question[] {
  const { name, filter } = question;
  return [
    {
      ...question,
      choices: [...choices, OTHER],
      ...(filter !== undefined && { filter: `${filter} or name = 'other'` }),
    },
    {
      kind: 'text',
      name: `${name}_other`,
      label: WHICH,
      relevant: `selected(\${${name}}, 'other')`,
      required: 'true()',
    },
  ];
}

function relevance(line: Line): { relevant?: string } {
  const rule = line.cell('relevant');
  return rule === '' ? {} : { relevant: rule };
}
