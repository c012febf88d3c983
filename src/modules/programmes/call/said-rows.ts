import {
  isBlank,
  missingIn,
  repeatedIn,
  type Answers,
  type Filled,
  type FilledQuestion,
} from '#platform/forms';

/** The rows of a repeated section in which something was said. */
export function saidRows(answers: Answers, name: string): Answers[] {
  return repeatedIn(answers, name).filter((row) => !isBlankRow(row));
}

/** What is missing or wrong; a repeat in which nothing was said misses nothing. */
export function missingSaid(filled: readonly Filled[]): FilledQuestion[] {
  return filled.flatMap((each) => {
    if (each.kind === 'question') return missingIn([each]);
    return each.turn !== undefined && isSilent(each.items) ? [] : missingSaid(each.items);
  });
}

function isSilent(items: readonly Filled[]): boolean {
  return items.every((each) => (each.kind === 'section' ? isSilent(each.items) : isBlank(each.answer)));
}

function isBlankRow(row: Answers): boolean {
  return Object.values(row).every((answer) => isBlank(answer));
}
