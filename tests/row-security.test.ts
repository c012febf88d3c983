import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  connect,
  inTransaction,
  openPool,
  reading,
  testDatabase,
  type Db,
  type TestDatabase,
} from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, reaches, type Actor } from '#platform/operation';
import { actors, COMMUNES, ORGANISATIONS, PEOPLE, type Entry } from './walls/actors.ts';

interface MemberRow extends Entry {
  readonly memberId: string;
  readonly personId: string;
}

/** Each organisation sits in one commune; each person is a member of each of them. */
const SEATS = ORGANISATIONS.map((organisationId, at) => ({
  organisationId,
  communeCode: COMMUNES.at(-1 - at * 2) ?? '',
}));
const MEMBERS: readonly MemberRow[] = SEATS.flatMap((seat) =>
  PEOPLE.map((personId) => ({ ...seat, personId, memberId: newId<'member'>() })),
);
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  await fill(database.url);
  db = openPool(database.url);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

test('the second wall shows of members what the first would, and herself to each', async () => {
  await fc.assert(
    fc.asyncProperty(actors, async (actor) => {
      const seen = await reading(databaseScope(actor), memberIds, db);
      expect(seen).toEqual(
        MEMBERS.filter((row) => isWithin(actor, row) || isHerself(actor, row))
          .map(idOf)
          .toSorted(),
      );
    }),
    { numRuns: 60 },
  );
});

test('the second wall lets nobody change a member out of reach, nor herself', async () => {
  await fc.assert(
    fc.asyncProperty(actors, fc.constantFrom(...MEMBERS), async (actor, row) => {
      const changed = await touched(actor, row);
      expect(changed).toBe(isWithin(actor, row) ? 1 : 0);
    }),
    { numRuns: 40 },
  );
});

async function memberIds(handle: Db): Promise<string[]> {
  const found = await sql<{ id: string }>`select member_id as id from registry.member order by 1`.execute(
    handle,
  );
  return found.rows.map(({ id }) => id);
}

/**
 * How many rows a statement without any condition but the key changes. A row seen and not writable is
 * refused.
 */
async function touched(actor: Actor, { memberId }: MemberRow): Promise<number> {
  const statement = sql`update registry.member set version = version + 1 where member_id = ${memberId}`;
  const change = inTransaction(databaseScope(actor), (tx) => statement.execute(tx), db);
  return change.then(
    ({ numAffectedRows }) => Number(numAffectedRows),
    (error: unknown) => {
      expect(String(error)).toMatch(/row-level security/);
      return 0;
    },
  );
}

/** In reach, or of the organisation acted for: an office always sees the rows it owns itself. */
function isWithin(actor: Actor, row: Entry): boolean {
  return reaches(actor, row) || (actor.kind === 'person' && actor.onBehalfOf === row.organisationId);
}

function isHerself(actor: Actor, { personId }: MemberRow): boolean {
  return actor.kind === 'person' && actor.personId === personId;
}

function idOf({ memberId }: MemberRow): string {
  return memberId;
}

async function fill(url: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(
      `insert into registry.sector (sector, isic_section, local_produce) values ('argan', 'A', true)
       on conflict do nothing`,
    );
    for (const { organisationId, communeCode } of SEATS) {
      await client.query(
        `insert into registry.cooperative (organisation_id, kind, name_fr, name_ar, name_key, name_key_ar,
           commune_code, milieu, sector, founded_on, state, origin, version, recorded_at)
         values ($1, 'cooperative', 'Tifaout', 'تيفاوت', 'tifaout', 'تيفاوت', $2, 'rural', 'argan',
           '2020-01-01', 'registered', 'office', 1, '2024-01-01')`,
        [organisationId, communeCode],
      );
    }
    for (const [at, row] of MEMBERS.entries()) {
      await client.query(
        `insert into registry.member (organisation_id, member_id, commune_code, person_id, name_latin, gender,
           member_code, admitted_on, version)
         values ($1, $2, $3, $4, 'Tamaynut', 'F', $5, '2020-01-01', 1)`,
        [row.organisationId, row.memberId, row.communeCode, row.personId, `M-${at}`],
      );
    }
  } finally {
    await client.end();
  }
}
