import { columnLetter } from '#platform/sheets';
import type { Say } from '#platform/text';
import type { Problem } from './imported-problem.ts';
import { isSector } from '../sector.ts';

/** A problem in one sentence: where it lies, what is wrong, what is proposed. */
export function problemSentence(t: Say, problem: Problem, headers: readonly string[]): string {
  const fieldName = t(`registry.import.field.${problem.field}`);
  const where =
    problem.column === undefined
      ? fieldName
      : `${columnLetter(problem.column)} (${headers[problem.column] || fieldName})`;
  const what = t(`registry.import.problem.${problem.code}`, { found: problem.found, ...problem.detail });
  const proposal = proposalIn(t, problem);
  const advice = proposal === undefined ? '' : ` ${t('registry.import.proposal', { proposal })}`;
  return `${where} : ${what}${advice}`;
}

/** A proposed sector is its id: it is said in words. */
function proposalIn(t: Say, { field, proposal, proposalLabel }: Problem): string | undefined {
  if (field === 'sector' && proposal !== undefined && isSector(proposal))
    return t(`registry.sector.${proposal}`);
  return proposalLabel ?? proposal;
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
