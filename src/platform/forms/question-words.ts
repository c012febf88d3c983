import type { Words } from '#platform/text';
import { isBlank } from './answers.ts';
import type { FilledQuestion } from './fill-form.ts';
import { wordsIn } from './form.ts';
import { asText, type Value } from './value.ts';

/** The sentence of what is wrong with an answer, the form's own when it has one; nothing when not to be said yet. */
export function mistakeWords(
  { problem, question, answer }: FilledQuestion,
  mistakes: 'none' | 'answered' | 'all',
  words: Words,
): { error?: string } {
  if (problem === undefined || mistakes === 'none') return {};
  if (mistakes === 'answered' && isBlank(answer)) return {};
  const own = problem === 'answer-missing' ? question.requiredWords : question.constraintWords;
  const isOwn = problem === 'answer-missing' || problem === 'answer-against-rule';
  const said = isOwn ? wordsIn(own, words.locale) : '';
  return { error: said || words.t(`forms.answer.${problem}`) };
}

/** A computed value as people read it. */
export function shownValue(value: Value, words: Words): string {
  if (typeof value === 'number') return words.n(value);
  return asText(value) || '–';
}
