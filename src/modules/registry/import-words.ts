import { columnLetter } from '#platform/sheets';
import type { Say } from '#platform/text';
import type { Problem } from './imported-problem.ts';

/** A problem in one sentence: where it lies, what is wrong, what is proposed. */
export function problemSentence(t: Say, problem: Problem, headers: readonly string[]): string {
  const where =
    problem.column === undefined
      ? t(`registry.import.field.${problem.field}`)
      : `${columnLetter(problem.column)} (${headers[problem.column] || t(`registry.import.field.${problem.field}`)})`;
  const what = t(`registry.import.problem.${problem.code}`, { found: problem.found, ...problem.detail });
  const proposal = problem.proposalLabel ?? problem.proposal;
  const advice = proposal === undefined ? '' : ` ${t('registry.import.proposal', { proposal })}`;
  return `${where} : ${what}${advice}`;
}

const ANY = '…';
/** Every placeholder a sentence about a problem may have. */
const ANYTHING = {
  added: ANY,
  digits: ANY,
  fewest: ANY,
  found: ANY,
  line: ANY,
  longest: ANY,
  members: ANY,
  most: ANY,
};

/** The same sentence about no row in particular. */
export function problemKind(t: Say, code: string): string {
  return t(`registry.import.problem.${code}`, ANYTHING);
}
