import { repeatedIn, type Answer, type Answers } from './answers.ts';

/** More than this many times, nothing is repeated. */
const MOST = 200;

/** The answers with one more, empty, in the repeated section at an address such as `weavers`. */
export function withOneMore(answers: Answers, path: string): Answers {
  return changed(answers, path.split('.'), (list) => (list.length >= MOST ? list : [...list, {}]));
}

/** The answers without one of a repeated section: `weavers.2` is its third. */
export function withoutOne(answers: Answers, path: string): Answers {
  const steps = path.split('.');
  const at = Number(steps.pop());
  return changed(answers, steps, (list) => list.filter((_, index) => index !== at));
}

function changed(
  answers: Answers,
  [name, turn, ...rest]: readonly string[],
  change: (list: readonly Answers[]) => readonly Answers[],
): Answers {
  if (name === undefined) return answers;
  const list = repeatedIn(answers, name);
  const next: Answer =
    turn === undefined
      ? change(list)
      : list.map((each, at) => (at === Number(turn) ? changed(each, rest, change) : each));
  return { ...answers, [name]: next };
}
