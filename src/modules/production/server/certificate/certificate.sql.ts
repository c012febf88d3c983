import { sql, type RawBuilder } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Certificate } from '../../certificate/certificate.ts';

/** A certificate with the few letters that stand for its words on paper. */
export interface KeptCertificate extends Certificate {
  readonly fingerprint: string;
}

const CERTIFICATE = sql.raw(`c.organisation_id as "organisationId", c.certificate_id as "certificateId",
  c.commune_code as "communeCode", c.product_id as "productId", c.told, c.signed_text as text, c.signature,
  c.fingerprint, c.issued_at as "issuedAt", c.ended_at as "endedAt", c.ending, c.why`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<KeptCertificate[]> {
  const found = await sql<KeptCertificate>`select ${CERTIFICATE} from production.certificate c
    where ${which}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Wide query: the certificate of a code, whoever made the piece: the code is all that a paper gives. */
export async function findByCode(db: Db, code: string): Promise<KeptCertificate | undefined> {
  const found = await sql<{ organisation: string; certificate: string }>`
    select organisation_id as organisation, certificate_id as certificate
    from production.certificate_code where code = ${code}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) return undefined;
  const [certificate] = await listWhere(
    db,
    sql`c.organisation_id = ${row.organisation} and c.certificate_id = ${row.certificate}`,
  );
  return certificate;
}

/** The certificate of a piece that stands now. */
export async function findStanding(
  db: Db,
  { cooperative, product }: { readonly cooperative: string; readonly product: string },
): Promise<KeptCertificate | undefined> {
  const [found] = await listWhere(
    db,
    sql`c.organisation_id = ${cooperative} and c.product_id = ${product} and c.ended_at is null`,
  );
  return found;
}

/** Wide query: the codes of the certificates of some things, whoever sells them. */
export async function listCodes(db: Db, products: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ product: string; code: string }>`select product_id as product,
      told ->> 'code' as code
    from production.certificate where product_id = any(${[...products]}::uuid[])
      and ended_at is null`.execute(db);
  return new Map(found.rows.map(({ product, code }) => [product, code]));
}

export async function insertCertificate(
  tx: Tx,
  certificate: KeptCertificate,
  { issuedBy }: { readonly issuedBy?: string },
): Promise<void> {
  await tx
    .insertInto('production.certificate')
    .values({
      organisation_id: certificate.organisationId,
      certificate_id: certificate.certificateId,
      commune_code: certificate.communeCode,
      product_id: certificate.productId,
      told: JSON.stringify(certificate.told),
      signed_text: certificate.text,
      signature: certificate.signature,
      fingerprint: certificate.fingerprint,
      issued_at: certificate.issuedAt,
      issued_by: issuedBy ?? null,
      ended_at: null,
      ending: null,
      why: '',
    })
    .execute();
  await tx
    .insertInto('production.certificate_code')
    .values({
      code: certificate.told.code,
      organisation_id: certificate.organisationId,
      certificate_id: certificate.certificateId,
    })
    .execute();
}

/** A certificate says nothing any more: another takes its place, or it should never have been made out. */
export async function endCertificate(
  tx: Tx,
  { organisationId, certificateId }: Held<KeptCertificate>,
  { at, ending, why }: { readonly at: Date; readonly ending: 'replaced' | 'withdrawn'; readonly why: string },
): Promise<void> {
  await sql`update production.certificate set ended_at = ${at}, ending = ${ending}, why = ${why}
    where organisation_id = ${organisationId} and certificate_id = ${certificateId}`.execute(tx);
}
