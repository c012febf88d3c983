import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Declaration, DeclarationMove } from '../../declaration/declaration.ts';

const DECLARATION = sql.raw(`organisation_id as "organisationId", commune_code as "communeCode", year, state,
  typed, locale, assisted_by as "assistedBy", submitted_by as "submittedBy", submitted_at as "submittedAt",
  returned_reason as "returnedReason", confirmed_at as "confirmedAt", confirmed_way as "confirmedWay",
  confirmed_name as "confirmedName", number, version`);

interface Which {
  readonly organisationId: string;
  readonly year: number;
}

/** A cooperative held, or a declaration of it. */
interface Seat {
  readonly organisationId: string;
  readonly communeCode: string;
}

export async function findDeclaration(db: Db, which: Which): Promise<Declaration | undefined> {
  const found = await sql<Declaration>`
    select ${DECLARATION} from governance.declaration
    where organisation_id = ${which.organisationId} and year = ${which.year}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

export async function lockDeclaration(tx: Tx, which: Which): Promise<Declaration | undefined> {
  const found = await sql<Declaration>`
    select ${DECLARATION} from governance.declaration
    where organisation_id = ${which.organisationId} and year = ${which.year} for update`.execute(tx);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

/** Every declaration of a cooperative, the latest year first. */
export async function listDeclarations(db: Db, organisationId: string): Promise<Declaration[]> {
  const found = await sql<Declaration>`
    select ${DECLARATION} from governance.declaration where organisation_id = ${organisationId}
    order by year desc`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Writes a declaration whole: the first time, or over what it was. */
export async function replaceDeclaration(tx: Tx, held: Held<Seat>, declaration: Declaration): Promise<void> {
  const columns = {
    commune_code: held.communeCode,
    state: declaration.state,
    typed: JSON.stringify(declaration.typed),
    locale: declaration.locale,
    assisted_by: declaration.assistedBy ?? null,
    submitted_by: declaration.submittedBy ?? null,
    submitted_at: declaration.submittedAt ?? null,
    returned_reason: declaration.returnedReason ?? null,
    confirmed_at: declaration.confirmedAt ?? null,
    confirmed_way: declaration.confirmedWay ?? null,
    confirmed_name: declaration.confirmedName ?? null,
    number: declaration.number ?? null,
    version: declaration.version,
  };
  await tx
    .insertInto('governance.declaration')
    .values({ organisation_id: held.organisationId, year: declaration.year, ...columns })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'year']).doUpdateSet(columns))
    .execute();
}

interface Moved {
  readonly moveId: string;
  readonly year: number;
  readonly move: DeclarationMove;
  readonly movedAt: Date;
  readonly authorPersonId?: string;
  readonly authorName: string;
  readonly assists: boolean;
  readonly reason?: string;
}

export async function insertMove(tx: Tx, held: Held<Seat>, moved: Moved): Promise<void> {
  await tx
    .insertInto('governance.declaration_move')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      move_id: moved.moveId,
      year: moved.year,
      move: moved.move,
      moved_at: moved.movedAt,
      author_person_id: moved.authorPersonId ?? null,
      author_name: moved.authorName,
      assists: moved.assists,
      reason: moved.reason ?? null,
    })
    .execute();
}

/** What was done with a declaration. */
export type MoveLine = Omit<Moved, 'moveId' | 'year' | 'authorPersonId'>;

export async function listMoves(db: Db, which: Which): Promise<MoveLine[]> {
  const found = await sql<MoveLine>`
    select move, moved_at as "movedAt", author_name as "authorName", assists, reason
    from governance.declaration_move
    where organisation_id = ${which.organisationId} and year = ${which.year}
    order by moved_at, move_id`.execute(db);
  return found.rows.map(withoutNulls);
}
