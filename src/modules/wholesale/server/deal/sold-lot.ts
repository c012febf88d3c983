import type { Db } from '#platform/database/server';
import type { Complaint } from '../../deal/complaint.ts';
import type { Deal, DeliveryNote, Part } from '../../deal/deal.ts';
import type { Lot } from '../../deal/lot.ts';
import { listOfLot } from '../complaint/complaint.sql.ts';
import { findDeal } from './deal.sql.ts';
import { listNotes } from './delivery-note.sql.ts';
import { findLot } from './lot.sql.ts';
import { listParts } from './part.sql.ts';

/** A lot with the order and the part it is of. */
export interface SoldLot {
  readonly lot: Lot;
  readonly part: Part;
  readonly deal: Deal;
  readonly note?: DeliveryNote;
  /** What was taken back of it after it was accepted, the first first. */
  readonly takenBack: readonly Complaint[];
}

/** Answer for other modules: a lot a business counted, and what it was sold as. */
export async function soldLot(
  db: Db,
  asked: { readonly cooperative: string; readonly lot: string },
): Promise<SoldLot | undefined> {
  const lot = await findLot(db, asked);
  const deal = lot && (await findDeal(db, lot.dealId));
  if (lot === undefined || deal === undefined) return undefined;
  const part = (await listParts(db, [deal.dealId])).find(({ partId }) => partId === lot.partId);
  if (part === undefined) return undefined;
  const note = (await listNotes(db, deal.dealId)).find(({ noteId }) => noteId === lot.noteId);
  const takenBack = (await listOfLot(db, lot)).filter(({ state }) => state === 'granted');
  return { lot, part, deal, takenBack, ...(note !== undefined && { note }) };
}
