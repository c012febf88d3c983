import { z } from 'zod';

/**
 * Answers as they are kept and sent: the canonical text of each (`12`, `1250.50`, `2024-05-01`, the name of
 * a choice, the id of a file), a list for several choices, a list of answers for a repeated section. Those
 * of a section not repeated stand beside the others.
 */
export interface Answers {
  readonly [name: string]: Answer;
}

export type Answer = string | readonly string[] | readonly Answers[];

const LONGEST = 20_000;

/** Answers as they arrive in JSON, checked for their shape only. */
export const ANSWERS: z.ZodType<Answers> = z.record(
  z.string().max(80),
  z.union([
    z.string().max(LONGEST),
    z.array(z.string().max(80)).max(1_000).readonly(),
    z.lazy(() => z.array(ANSWERS).max(200).readonly()),
  ]),
);

/** The repeated answers under a name; none when it is no repeated section. */
export function repeatedIn(answers: Answers, name: string): readonly Answers[] {
  const held = answers[name];
  return typeof held === 'object' ? held.filter((each) => typeof each === 'object') : [];
}

/** Whether nothing was answered. */
export function isBlank(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);
}
