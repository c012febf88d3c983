import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { CreationFile, Paper } from '../creation-file.ts';
import type { Founder, Payment } from '../founder.ts';

/** Writes a founder of a file, new or known. A number once sealed stays until another is given. */
export async function saveFounder(
  tx: Tx,
  held: Held<CreationFile>,
  { founder, sealed }: { readonly founder: Omit<Founder, 'hasNumber'>; readonly sealed?: string },
): Promise<void> {
  const columns = {
    kind: founder.kind,
    name_latin: founder.nameLatin,
    name_arabic: founder.nameArabic ?? null,
    gender: founder.gender ?? null,
    birth_year: founder.birthYear ?? null,
    address: founder.address ?? null,
    phone: founder.phone ?? null,
    representative: founder.representative ?? null,
    function: founder.function ?? null,
    cash_shares: founder.cashShares,
    kind_shares: founder.kindShares,
    kind_what: founder.kindWhat ?? null,
    own_capital_centimes: founder.ownCapital ?? null,
    ...(sealed !== undefined && { sealed_number: sealed }),
  };
  await tx
    .insertInto('formation.founder')
    .values({
      organisation_id: held.organisationId,
      founder_id: founder.founderId,
      file_id: held.fileId,
      commune_code: held.communeCode,
      sealed_number: null,
      person_id: null,
      position: held.version,
      ...columns,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'founder_id']).doUpdateSet(columns))
    .execute();
}

/** The person a founder is, once she has her own way in. */
export async function findFounderPerson(
  db: Db,
  { organisationId }: Pick<CreationFile, 'organisationId'>,
  founderId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('formation.founder')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('founder_id', '=', founderId)
    .executeTakeFirst();
  return row?.person_id ?? undefined;
}

export async function saveFounderPerson(
  tx: Tx,
  held: Held<CreationFile>,
  { founderId, personId }: { readonly founderId: string; readonly personId: string },
): Promise<void> {
  await tx
    .updateTable('formation.founder')
    .set({ person_id: personId })
    .where('organisation_id', '=', held.organisationId)
    .where('founder_id', '=', founderId)
    .execute();
}

export async function removeFounder(tx: Tx, held: Held<CreationFile>, founderId: string): Promise<void> {
  await sql`delete from formation.founder where organisation_id = ${held.organisationId}
    and file_id = ${held.fileId} and founder_id = ${founderId}`.execute(tx);
}

/** The sealed identity number of a founder. */
export async function findSealed(
  db: Db,
  { organisationId, founderId }: { readonly organisationId: string; readonly founderId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('formation.founder')
    .select('sealed_number')
    .where('organisation_id', '=', organisationId)
    .where('founder_id', '=', founderId)
    .executeTakeFirst();
  return row?.sealed_number ?? undefined;
}

export async function insertPayment(tx: Tx, held: Held<CreationFile>, payment: Payment): Promise<void> {
  await tx
    .insertInto('formation.payment')
    .values({
      organisation_id: held.organisationId,
      payment_id: payment.paymentId,
      file_id: held.fileId,
      founder_id: payment.founderId,
      commune_code: held.communeCode,
      amount_centimes: payment.amount,
      paid_on: payment.paidOn,
      banked_on: payment.bankedOn ?? null,
    })
    .execute();
}

/** Writes the day on which money not yet banked went to the bank. Returns whether there was some. */
export async function bankPayments(tx: Tx, held: Held<CreationFile>, bankedOn: string): Promise<boolean> {
  const banked = await sql`
    update formation.payment set banked_on = ${bankedOn}::date
    where organisation_id = ${held.organisationId} and file_id = ${held.fileId} and banked_on is null
      and paid_on <= ${bankedOn}::date`.execute(tx);
  return (banked.numAffectedRows ?? 0n) > 0n;
}

export async function insertPaper(
  tx: Tx,
  held: Held<CreationFile>,
  paper: Omit<Paper, 'fileId'> & { readonly storedFileId: string },
): Promise<void> {
  await tx
    .insertInto('formation.paper')
    .values({
      organisation_id: held.organisationId,
      paper_id: paper.paperId,
      file_id: held.fileId,
      commune_code: held.communeCode,
      step: paper.step,
      kind: paper.kind,
      stored_file_id: paper.storedFileId,
      name: paper.name,
      day: paper.day,
    })
    .execute();
}
