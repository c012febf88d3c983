/** One thing a program may do: a command (POST) or a query (GET), at `/api/v1/<module>/<name>`. */
export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Names of the inputs, those that must be given first. */
  readonly inputs: readonly { readonly name: string; readonly required: boolean; readonly form: string }[];
  readonly toEverybody: boolean;
}

export const API_PREFIX = '/api/v1';

/** A problem as RFC 9457 tells it, with the code of the refusal. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly detail?: string;
  readonly instance: string;
}
