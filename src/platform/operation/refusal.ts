/** Refusals the wrapper itself may answer, before a command's own rules speak. */
export type CommonRefusal =
  | 'anonymous'
  | 'forbidden'
  | 'absent'
  | 'invalid'
  | 'stale'
  | 'other-content'
  | 'still-running';

/** HTTP status of each common refusal; a refusal of a rule is a conflict with the state of things: 409. */
export const STATUS_OF_REFUSAL = {
  anonymous: 401,
  forbidden: 403,
  absent: 404,
  invalid: 422,
  'other-content': 422,
  stale: 409,
  'still-running': 409,
  'too-many-requests': 429,
  'file-too-large': 413,
} as const satisfies Record<string, number>;

const CONFLICT = 409;

export function statusOf(code: string): number {
  return new Map<string, number>(Object.entries(STATUS_OF_REFUSAL)).get(code) ?? CONFLICT;
}
