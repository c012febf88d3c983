import { parseDirhams } from '#platform/money';
import { parseDay, type Day } from '#platform/time';
import { isBlank, type Answer } from './answers.ts';
import type { Choice, Question } from './form.ts';

/**
 * What is wrong with an answer: nothing said where something must be; a number, amount, day, hour, phone or
 * place that cannot be read; a choice that is not offered; a rule of the form that does not hold.
 */
export type AnswerProblem =
  | 'answer-missing'
  | 'answer-not-whole'
  | 'answer-not-number'
  | 'answer-not-amount'
  | 'answer-not-day'
  | 'answer-not-hour'
  | 'answer-not-phone'
  | 'answer-not-place'
  | 'answer-not-offered'
  | 'answer-too-long'
  | 'answer-against-rule';

interface Given {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly isRequired: boolean;
  readonly choices: readonly Choice[];
  readonly today: Day;
}

const LONGEST = { text: 500, 'long-text': 10_000 } as const;
const READABLE: Partial<Record<Question['kind'], readonly [RegExp, AnswerProblem]>> = {
  whole: [/^-?\d{1,15}$/, 'answer-not-whole'],
  decimal: [/^-?\d{1,12}(\.\d{1,6})?$/, 'answer-not-number'],
  hour: [/^([01]\d|2[0-3]):[0-5]\d$/, 'answer-not-hour'],
  phone: [/^(\+212|0)[5-8]\d{8}$/, 'answer-not-phone'],
  commune: [/^\d\d\.\d{3}\.\d\d\.\d\d$/, 'answer-not-place'],
  point: [/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, 'answer-not-place'],
};

/** The first thing wrong with an answer; `obeys` is asked last, of an answer that can be read. */
export function problemOf(given: Given, obeys: () => boolean): AnswerProblem | undefined {
  const { question, answer, isRequired } = given;
  if (question.kind === 'note' || question.kind === 'calculated') return undefined;
  if (answer === undefined || isBlank(answer)) return isRequired ? 'answer-missing' : undefined;
  return unreadable(given, answer) ?? (obeys() ? undefined : 'answer-against-rule');
}

function unreadable({ question, choices }: Given, answer: Answer): AnswerProblem | undefined {
  const { kind } = question;
  if (kind === 'one' || kind === 'many') {
    const names = new Set(choices.map(({ name }) => name));
    const chosen = typeof answer === 'string' ? [answer] : answer;
    return chosen.every((each) => typeof each === 'string' && names.has(each))
      ? undefined
      : 'answer-not-offered';
  }
  if (typeof answer !== 'string') return undefined;
  if (kind === 'day') return parseDay(answer) === undefined ? 'answer-not-day' : undefined;
  if (kind === 'money') return parseDirhams(answer).ok ? undefined : 'answer-not-amount';
  if ((kind === 'text' || kind === 'long-text') && answer.length > LONGEST[kind]) return 'answer-too-long';
  const [form, problem] = READABLE[kind] ?? [];
  return form === undefined || form.test(answer) ? undefined : problem;
}
