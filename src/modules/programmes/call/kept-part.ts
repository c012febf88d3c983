import { readTyped, withOneMore, withoutOne, type Answers, type Form } from '#platform/forms';

/** What was posted of a part of a form, and whether a row is to be added or taken out. */
export interface PostedPart {
  readonly boxes: readonly (readonly [path: string, text: string])[];
  readonly grow?: string | undefined;
  readonly drop?: string | undefined;
}

/** The answers once a part of them was posted. */
export function keptPart(form: Form, before: Answers, { boxes, grow, drop }: PostedPart): Answers {
  const typed = readTyped(form, boxes, before);
  const grown = grow === undefined ? typed : withOneMore(typed, grow);
  return drop === undefined ? grown : withoutOne(grown, drop);
}
