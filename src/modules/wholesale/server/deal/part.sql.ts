import { sql, type RawBuilder } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Deal, Part, TaxAbroad } from '../../deal/deal.ts';

interface Row extends Omit<Part, 'name' | 'price' | 'productId' | 'commission' | 'keepingId' | 'abroad'> {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly price: number;
  readonly productId: string | null;
  readonly keepingId: string | null;
  readonly abroad: TaxAbroad | null;
  readonly commission: readonly { name: string; basisPoints: number; floor?: number; ceiling?: number }[];
}

const COLUMNS = sql.raw(`organisation_id as "organisationId", commune_code as "communeCode",
  part_id as "partId", deal_id as "dealId", product_id as "productId", kind, name_fr as "nameFr",
  name_ar as "nameAr", quantity, price_centimes as price, pack, pack_kind as "packKind", gtin,
  promised_on as "promisedOn", commission, commission_tax_per_mille as "commissionTaxPerMille",
  tax_per_mille as "taxPerMille", tax_exemption as "taxExemption", abroad, state, kept,
  keeping_id as "keepingId"`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Part[]> {
  const found = await sql<Row>`select ${COLUMNS} from wholesale.part where ${which}`.execute(db);
  return found.rows.map(partOf);
}

function partOf({ nameFr, nameAr, price, productId, keepingId, commission, abroad, ...row }: Row): Part {
  return {
    ...row,
    name: { fr: nameFr, ar: nameAr },
    price: centimes(price),
    commission: commission.map(({ floor, ceiling, ...kept }) => ({
      ...kept,
      ...(floor !== undefined && { floor: centimes(floor) }),
      ...(ceiling !== undefined && { ceiling: centimes(ceiling) }),
    })),
    ...(productId !== null && { productId }),
    ...(keepingId !== null && { keepingId }),
    ...(abroad !== null && { abroad }),
  };
}

/** Wide query: the parts of some orders, in the order they were written in. */
export function listParts(db: Db, dealIds: readonly string[]): Promise<Part[]> {
  return listWhere(db, sql`deal_id = any(${[...dealIds]}::uuid[]) order by deal_id, position`);
}

/** What a cooperative has to make, the nearest day first. */
export function listOfCooperative(db: Db, cooperative: string): Promise<Part[]> {
  return listWhere(db, sql`organisation_id = ${cooperative} order by promised_on limit 200`);
}

export async function lockPart(
  tx: Tx,
  { cooperative, part }: { readonly cooperative: string; readonly part: string },
): Promise<Part | undefined> {
  const which = sql`organisation_id = ${cooperative} and part_id = ${part}`;
  await sql`select from wholesale.part where ${which} for no key update`.execute(tx);
  const [found] = await listWhere(tx, which);
  return found;
}

/** Writes the parts of a new order. */
export async function insertParts(tx: Tx, deal: Deal, parts: readonly Part[]): Promise<void> {
  await insertRows(
    tx,
    'wholesale.part',
    parts.map((part, position) => ({
      organisation_id: part.organisationId,
      part_id: part.partId,
      commune_code: part.communeCode,
      deal_id: deal.dealId,
      person_id: deal.personId,
      gatherer_id: deal.organisationId,
      position,
      product_id: part.productId ?? null,
      kind: part.kind,
      name_fr: part.name.fr,
      name_ar: part.name.ar,
      quantity: part.quantity,
      price_centimes: part.price,
      pack: part.pack,
      pack_kind: part.packKind,
      gtin: part.gtin,
      promised_on: part.promisedOn,
      commission: JSON.stringify(part.commission),
      commission_tax_per_mille: part.commissionTaxPerMille,
      tax_per_mille: part.taxPerMille,
      tax_exemption: part.taxExemption,
      state: part.state,
    })),
  );
}

export async function savePart(
  tx: Tx,
  { organisationId, partId }: Held<Part>,
  { state }: Pick<Part, 'state'>,
): Promise<void> {
  await sql`update wholesale.part set state = ${state}
    where organisation_id = ${organisationId} and part_id = ${partId}`.execute(tx);
}

/** The tax of a part that leaves the country, once it is known to. */
export async function savePartAbroad(
  tx: Tx,
  { organisationId, partId }: Held<Part>,
  abroad: TaxAbroad,
): Promise<void> {
  await sql`update wholesale.part set abroad = ${JSON.stringify(abroad)}::jsonb
    where organisation_id = ${organisationId} and part_id = ${partId}`.execute(tx);
}

/** How many are kept in the store for a part, and under which id. */
export async function savePartKept(
  tx: Tx,
  { organisationId, partId }: Held<Part>,
  { kept, keepingId }: Pick<Part, 'kept' | 'keepingId'>,
): Promise<void> {
  await sql`update wholesale.part set kept = ${kept}, keeping_id = ${keepingId ?? null}
    where organisation_id = ${organisationId} and part_id = ${partId}`.execute(tx);
}

/** Who buys and who gathers a part, for rows below it; and whether the order ended. */
export async function peopleOf(
  tx: Tx,
  { organisationId, partId }: Pick<Part, 'organisationId' | 'partId'>,
): Promise<{ readonly personId: string; readonly gathererId: string; readonly isClosed: boolean }> {
  const found = await sql<{ personId: string; gathererId: string; isClosed: boolean }>`
    select p.person_id as "personId", p.gatherer_id as "gathererId", d.state = 'closed' as "isClosed"
    from wholesale.part p
    join wholesale.deal d on d.organisation_id = p.gatherer_id and d.deal_id = p.deal_id
    where p.organisation_id = ${organisationId} and p.part_id = ${partId}`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a part belongs to an order');
  return row;
}
