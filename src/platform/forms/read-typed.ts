import { westernDigits } from '#platform/text';
import type { Answer, Answers } from './answers.ts';
import { indexOf } from './form-index.ts';
import { isSection, type Form, type Question } from './form.ts';

/** What a page posts: the address of a box, and what was typed in it. */
export type Typed = Iterable<readonly [path: string, typed: string]>;

/** More boxes than this are no form. */
const MOST_BOXES = 5_000;

/**
 * The answers a person typed, in their canonical form where they can be read: Arabic and Persian digits, a
 * comma for a point, spaces between thousands. What cannot be read stays as it was typed, to be shown again
 * with what is wrong. Boxes the form does not know are left out; those not posted keep what `before` says.
 */
export function readTyped(form: Form, typed: Typed, before: Answers = {}): Answers {
  const index = indexOf(form);
  const answers = copied(before);
  const several = new Map<string, string[]>();
  let boxes = 0;
  for (const [path, text] of typed) {
    if (++boxes > MOST_BOXES) break;
    const steps = path.split('.');
    const item = index.get(steps.at(-1) ?? '')?.item;
    if (item === undefined || isSection(item) || item.kind === 'note' || item.kind === 'calculated') continue;
    if (item.kind !== 'many') {
      write(answers, steps, canonical(item, text));
      continue;
    }
    const chosen = [...(several.get(path) ?? []), ...(text === '' ? [] : [text])];
    several.set(path, chosen);
    write(answers, steps, chosen);
  }
  return answers;
}

interface Writable {
  [name: string]: Answer | Writable[];
}

function copied(answers: Answers): Writable {
  const one = ([name, answer]: readonly [string, Answer]): [string, Answer | Writable[]] => [
    name,
    typeof answer === 'object' && answer.some((each) => typeof each === 'object')
      ? answer.filter((each) => typeof each === 'object').map(copied)
      : answer,
  ];
  return Object.fromEntries(Object.entries(answers).map(one));
}

/** Writes at an address such as `members.0.age`. Repeats beyond two hundred are left out. */
function write(answers: Writable, [name, turn, ...rest]: readonly string[], answer: Answer): void {
  if (name === undefined) return;
  if (turn === undefined) {
    answers[name] = answer;
    return;
  }
  const at = Number(turn);
  if (!Number.isInteger(at) || at < 0 || at >= 200) return;
  const held = answers[name];
  const list: Writable[] = typeof held === 'object' ? held.filter(isWritable) : [];
  while (list.length <= at) list.push({});
  answers[name] = list;
  const inner = list[at];
  if (inner !== undefined) write(inner, rest, answer);
}

function isWritable(each: unknown): each is Writable {
  return typeof each === 'object' && each !== null && !Array.isArray(each);
}

/** What was typed, as it is kept when it can be read. */
export function canonical(question: Question, typed: string): string {
  const text = typed.trim();
  switch (question.kind) {
    case 'whole':
    case 'decimal':
    case 'money':
      return readNumber(text) ?? text;
    case 'day':
    case 'hour':
    case 'point':
      return withoutSpaces(westernDigits(text));
    case 'phone':
      return westernDigits(text)
        .replace(/[\s.\-()]/g, '')
        .replace(/^00212/, '+212');
    case 'text':
    case 'long-text':
    case 'one':
    case 'many':
    case 'agree':
    case 'commune':
    case 'photo':
    case 'voice':
    case 'document':
    case 'note':
    case 'calculated':
      return text;
  }
}

/** `12 000,50 DH` as `12000.50`; undefined when it is no number. */
function readNumber(text: string): string | undefined {
  const plain = withoutSpaces(westernDigits(text))
    .replace(/(dhs?|mad|درهم)\.?$/i, '')
    .replace(/[,٫]/, '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain)
    ? plain.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
    : undefined;
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u066c]/g, '');
}
