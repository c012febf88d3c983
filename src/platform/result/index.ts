/**
 * The answer of a rule or a command: a value, or a refusal with a name. A refusal is expected; an exception
 * is a bug.
 */
export type Result<T, Code extends string = string> = Ok<T> | Refused<Code>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/**
 * A refusal. `code` is kebab-case and has a message in every language (`<module>.refusal.<code>`);
 * `field` names the input it speaks of; `detail` fills the placeholders of the message.
 */
export interface Refused<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
  /** When several inputs are wrong: input name → code of its message (`operation.invalid.<code>`). */
  readonly fields?: Readonly<Record<string, string>>;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused<const Code extends string>(
  code: Code,
  field?: string,
  detail?: Readonly<Record<string, string | number>>,
): Refused<Code> {
  return { ok: false, code, ...(field !== undefined && { field }), ...(detail !== undefined && { detail }) };
}
