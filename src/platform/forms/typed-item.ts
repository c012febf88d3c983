import { ok, refused, type Result } from '#platform/result';
import type { Locale } from '#platform/text';
import {
  isSection,
  QUESTION_KINDS,
  type Choice,
  type FormItem,
  type FormWords,
  type Question,
} from './form.ts';

/** What an officer types of a question or a section: one box for each thing, named as here. */
export type TypedItem = Readonly<Record<string, string>>;

export type ItemRefusal =
  | 'item-without-label'
  | 'item-without-name'
  | 'item-kind-unknown'
  | 'choice-unreadable';

/** The languages an officer writes a form in; the others are taken over when she brings a file. */
const WRITTEN: readonly Locale[] = ['fr', 'ar', 'zgh', 'en'];
const NAME = /^[\p{L}_\d][\p{L}\p{N}_-]{0,79}$/u;
const MOST_REPEATS = 50;

/**
 * The item an officer typed. Its name is made from its French words when she gives none; choices are lines
 * `name | French | Arabic`.
 */
export function readItem(typed: TypedItem): Result<FormItem, ItemRefusal> {
  const label = wordsOf(typed, 'label');
  if (Object.keys(label).length === 0) return refused('item-without-label', 'label_fr');
  const name = typed.name?.trim() || nameFrom(Object.values(label)[0] ?? '');
  if (!NAME.test(name)) return refused('item-without-name', 'name');
  const hint = wordsOf(typed, 'hint');
  const about = { name, label, ...(Object.keys(hint).length > 0 && { hint }), ...ruled(typed, ['relevant']) };
  if (typed.kind === 'section') return ok({ kind: 'section', ...about, ...repeated(typed), items: [] });
  const kind = QUESTION_KINDS.find((each) => each === typed.kind);
  if (kind === undefined) return refused('item-kind-unknown', 'kind');
  return readQuestion(kind, about, typed);
}

function readQuestion(
  kind: Question['kind'],
  about: Pick<Question, 'name' | 'label' | 'hint' | 'relevant'>,
  typed: TypedItem,
): Result<Question, ItemRefusal> {
  const choices = readChoices(typed.choices ?? '');
  if (choices === undefined) return refused('choice-unreadable', 'choices');
  const constraintWords = wordsOf(typed, 'constraint_words');
  return ok({
    kind,
    ...about,
    ...(typed.required === 'yes' && { required: 'true()' }),
    ...ruled(typed, ['constraint', 'calculation']),
    ...(Object.keys(constraintWords).length > 0 && { constraintWords }),
    ...((kind === 'one' || kind === 'many') && { choices }),
  });
}

/** An item as its boxes show it, to be changed. */
export function typedItem(item: FormItem): TypedItem {
  const spoken = {
    label: item.label,
    hint: item.hint,
    ...(!isSection(item) && { constraint_words: item.constraintWords }),
  };
  const words = Object.entries(spoken).flatMap(([box, said]) =>
    Object.entries(said ?? {}).map(([locale, text]) => [`${box}_${locale}`, text] as const),
  );
  const common = {
    kind: item.kind,
    name: item.name,
    relevant: item.relevant ?? '',
    ...Object.fromEntries(words),
  };
  if (isSection(item)) {
    return {
      ...common,
      repeat: item.repeat === undefined ? '' : String(item.repeat.most),
      count: item.repeat?.count ?? '',
    };
  }
  return {
    ...common,
    required: item.required === undefined ? '' : 'yes',
    constraint: item.constraint ?? '',
    calculation: item.calculation ?? '',
    choices: (item.choices ?? []).map(choiceLine).join('\n'),
  };
}

function choiceLine({ name, label }: Choice): string {
  return [name, label.fr ?? '', label.ar ?? ''].join(' | ').replace(/( \| )+$/, '');
}

/** Lines of choices; undefined when one of them has no words. */
function readChoices(text: string): Choice[] | undefined {
  const lines = text.split('\n').map((line) => line.split('|').map((part) => part.trim()));
  const written = lines.filter((parts) => parts.some((part) => part !== ''));
  const choices = written.map(([first = '', fr = '', ar = '']): Choice => {
    const said =
      fr === '' && ar === '' ? { fr: first } : { ...(fr !== '' && { fr }), ...(ar !== '' && { ar }) };
    return { name: nameFrom(first), label: said };
  });
  return choices.some(({ name }) => name === '') ? undefined : choices;
}

function wordsOf(typed: TypedItem, box: string): FormWords {
  const said = WRITTEN.map((locale) => [locale, typed[`${box}_${locale}`]?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

type RuleBox = 'relevant' | 'constraint' | 'calculation';

function ruled(typed: TypedItem, names: readonly RuleBox[]): Partial<Record<RuleBox, string>> {
  const rules = names.map((name) => [name, typed[name]?.trim() ?? ''] as const);
  return Object.fromEntries(rules.filter(([, rule]) => rule !== ''));
}

function repeated({ repeat = '', count = '' }: TypedItem) {
  const most = Number(repeat);
  if (!Number.isInteger(most) || most < 1) return {};
  return {
    repeat: { most: Math.min(most, MOST_REPEATS), ...(count.trim() !== '' && { count: count.trim() }) },
  };
}

/** `Combien de métiers ?` is `combien_de_metiers`. */
function nameFrom(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
}
