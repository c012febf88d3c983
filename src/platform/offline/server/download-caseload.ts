import { createHash } from 'node:crypto';
import { inTransaction, reading, type Db } from '#platform/database/server';
import { judgeLease, LEASE_MS, recordKey, type FieldRecord } from '#platform/offline';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { listLeases, takeLeases } from './field-lease.sql.ts';
import type { Field } from './field.ts';

/** One line of a caseload on its way: a record, or at the end what to forget. */
export type CaseloadLine =
  | {
      readonly key: string;
      readonly tag: string;
      readonly kind: string;
      readonly value: unknown;
      readonly day?: string;
      readonly with?: string;
    }
  | { readonly gone: readonly string[]; readonly records: number };

interface Downloading {
  readonly actor: PersonActor;
  readonly field: Field;
  readonly now: Date;
  readonly db?: Db;
}

const TAG_LENGTH = 10;

/**
 * What a phone lacks of its caseload, record by record, then what it holds and should forget. `held` is what
 * lies on the phone by the tag of its state, so a download cut short goes on where it broke.
 */
export async function* downloadCaseload(
  { actor, field, now, db }: Downloading,
  held: ReadonlyMap<string, string>,
): AsyncGenerator<CaseloadLine> {
  const seen = new Set<string>();
  for (const source of field.sources) {
    let after: string | undefined;
    do {
      const { records, next } = await source.page({ actor, now, db }, after);
      const others = await lease(records, { actor, now, db });
      for (const record of records) {
        const key = recordKey(record);
        const line = {
          key,
          kind: record.kind,
          value: record.value,
          day: record.day,
          ...named(others.get(key)),
        };
        const tag = tagOf(line);
        seen.add(key);
        if (held.get(key) !== tag) yield { ...line, tag };
      }
      after = next;
    } while (after !== undefined);
  }
  yield { gone: [...held.keys()].filter((key) => !seen.has(key)), records: seen.size };
}

/** Takes the leases of a page, and says who else still has which of its records on a phone. */
async function lease(
  records: readonly FieldRecord[],
  { actor, now, db }: Omit<Downloading, 'field'>,
): Promise<Map<string, string>> {
  const keys = records.filter(({ leased }) => leased).map(recordKey);
  if (keys.length === 0) return new Map();
  const until = new Date(now.getTime() + LEASE_MS);
  const taken = { personId: actor.personId, name: actor.name, records: keys, now, until };
  const scope = databaseScope(SYSTEM);
  const before = await reading(scope, (handle) => listLeases(handle, keys), db);
  await inTransaction(scope, (tx) => takeLeases(tx, taken), db);
  const others = before.filter(({ person, until: end }) => person !== actor.personId && end > now);
  return new Map(
    others.map(({ record, name, person }) => {
      const judged = judgeLease(before, { record, person, now });
      return [record, judged.kind === 'mine' ? name : ''];
    }),
  );
}

function named(name: string | undefined): { readonly with?: string } {
  return name === undefined || name === '' ? {} : { with: name };
}

function tagOf(line: unknown): string {
  return createHash('sha1').update(JSON.stringify(line)).digest('base64').slice(0, TAG_LENGTH);
}
