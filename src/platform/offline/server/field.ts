import type { Db } from '#platform/database/server';
import type { Converter, FieldRecord } from '#platform/offline';
import type { Actor, PersonActor } from '#platform/operation';
import type { Command } from '#platform/operation/server';

/** What modules give to phones, as the composition names it. */
export interface Field {
  /** The commands a phone may queue. They get the id of the command as `event`, and `madeAt` put right. */
  readonly commands: readonly Pick<Command, 'name' | 'perform'>[];
  readonly converters: readonly Converter[];
  readonly sources: readonly FieldSource[];
  /**
   * Who she was under a mandate that is over since, for work she did while it lasted; `lasts` when it is not
   * over, `over` when it was already.
   */
  readonly actorThen?: (
    who: PersonActor,
    did: { readonly mandate: string; readonly at: Date; readonly now: Date; readonly db?: Db },
  ) => Promise<PersonActor | 'lasts' | 'over'>;
  /** The commune an organisation lies in: where its photos belong. */
  readonly communeOf: (db: Db, organisation: string) => Promise<string | undefined>;
  /** Who else changed a record last, and when: for the sentence beside a refusal. */
  readonly lastHandOn?: (
    asking: { readonly actor: PersonActor; readonly db?: Db },
    record: string,
  ) => Promise<{ readonly who: string; readonly since: string } | undefined>;
}

/** Records of one module for the caseload of whoever asks, page by page; nobody else's. */
export interface FieldSource {
  readonly name: string;
  readonly page: (
    asking: { readonly actor: Actor; readonly now: Date; readonly db?: Db },
    after?: string,
  ) => Promise<{ readonly records: readonly FieldRecord[]; readonly next?: string }>;
}
