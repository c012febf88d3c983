import { ageOf, daysLate } from '#modules/wholesale';
import type { OwedLot } from '#modules/wholesale/server';
import { organisationNames } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { DueLine } from '../../document/due-line.ts';
import { invoiceNumbers } from './document.sql.ts';

/** A step: what is owed of some lots, each with its invoice, its age and who sold it. */
export async function dueLines(db: Db, lots: readonly OwedLot[], today: Day): Promise<DueLine[]> {
  const ids = lots.map(({ lotId }) => lotId);
  const numbers = await invoiceNumbers(db, ids);
  const sellers = await organisationNames(db, [...new Set(lots.map((lot) => lot.organisationId))]);
  return lots.map((lot) => {
    const invoice = numbers.get(lot.lotId);
    return {
      ...lot,
      seller: sellers.get(lot.organisationId) ?? { fr: '', ar: '' },
      age: ageOf(lot.payableOn, today),
      late: daysLate(lot.payableOn, today),
      ...(invoice !== undefined && { invoice }),
    };
  });
}
