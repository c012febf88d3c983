import type { Db } from '#platform/database/server';
import type { Actor } from '#platform/operation';
import type { Call } from '#platform/operation/server';
import type { Result } from '#platform/result';

/** Any command of the story. */
export interface Told {
  readonly name: string;
  perform(call: Call, raw: unknown): Promise<Result<unknown>>;
}

/** Does what the story tells: a refusal is a mistake of the story. */
export async function done(
  { now, db }: { readonly now: Date; readonly db?: Db },
  actor: Actor,
  command: Told,
  input: object,
): Promise<Readonly<Record<string, string>>> {
  const call = { actor, trace: 'demonstration', deliverLater: true, now, ...(db && { db }) } as const;
  const made = await command.perform(call, input);
  if (!made.ok) throw new Error(`${command.name} of the story is refused: ${JSON.stringify(made)}`);
  const values = Object.entries(made.value ?? {});
  return Object.fromEntries(values.map(([key, value]) => [key, String(value)]));
}
