import type { Db } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';

/** Everybody the calls of the demonstration need, each with the verbs of her role. */
export interface Cast {
  readonly nadia: PersonActor;
  /** Zineb, Hicham, Karima, with the commune each tells when she signs and the house she acts for. */
  readonly jurors: readonly {
    readonly actor: PersonActor;
    readonly communeCode: string;
    readonly organisationName: string;
  }[];
  readonly khadija: PersonActor;
  readonly fatima: PersonActor;
  /** What a president may do for her cooperative. */
  readonly applies: ReadonlySet<string>;
  readonly db?: Db;
}

/** How a command of the demonstration is called, at a moment of the story. */
export function by(cast: Pick<Cast, 'db'>, actor: PersonActor, now: Date) {
  return { actor, trace: 'demonstration', now, ...(cast.db && { db: cast.db }) } as const;
}

/** The president of a cooperative, as she acts for it. */
export function presidentOf(
  { applies }: Pick<Cast, 'applies'>,
  { organisationId, name }: { readonly organisationId: OrganisationId; readonly name: string },
): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name,
    role: 'cooperative-officer',
    verbs: applies,
    reach: { kind: 'organisation' },
    onBehalfOf: organisationId,
  };
}
