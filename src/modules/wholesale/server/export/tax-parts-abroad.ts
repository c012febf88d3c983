import { parametersOn } from '#modules/law/server';
import { goodsTax } from '#modules/sales';
import { termsOf } from '#modules/sales/server';
import { hold, type Work } from '#platform/operation/server';
import type { Part } from '../../deal/deal.ts';
import { savePartAbroad } from '../deal/part.sql.ts';

/**
 * A step: parts of an order are known to leave the country. Their tax from now on is that of the day, once:
 * what was invoiced before keeps its own, and papers written again change nothing.
 */
export async function taxPartsAbroad(work: Work, parts: readonly Part[]): Promise<void> {
  const { tx, now, today } = work;
  const staying = parts.filter(({ abroad }) => abroad === undefined);
  if (staying.length === 0) return;
  const law = await parametersOn(tx, today);
  const sellers = staying.map(({ organisationId }) => organisationId);
  const terms = await termsOf(tx, sellers);
  for (const part of staying) {
    const regime = terms.get(part.organisationId)?.vatRegime ?? 'exempt';
    const tax = goodsTax(part.kind, { regime, destination: 'abroad', law });
    await savePartAbroad(tx, hold(part), { ...tax, since: now.toISOString() });
  }
}
