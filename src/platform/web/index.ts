/** The name of the hidden input that makes a form safe to post twice: a fresh id drawn with the page. */
export const REQUEST_FIELD = '_request';

/**
 * What a refused form gets back: the refusal, its message per field, and what was typed, so that nothing is
 * lost.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}
