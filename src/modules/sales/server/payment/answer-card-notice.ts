import type { Db } from '#platform/database/server';
import { SYSTEM } from '#platform/operation';
import { readNotice, type Gate, type GateFields } from '../../payment/card-gate.ts';
import { isSignedBy } from './gate-hash.ts';
import { letCardGo } from './let-card-go.ts';
import { takeCardNotice } from './take-card-notice.ts';

/** The words an acquirer understands: wrong; debit the card; heard, and nothing to debit. */
export type GateAnswer = 'FAILURE' | 'ACTION=POSTAUTH' | 'APPROVED';

/**
 * Answers an acquirer's notice. Forged, unknown or for another amount is wrong; authorised for what can still
 * be had is debited; authorised for what is gone is heard, never debited, and written down as let go.
 */
export async function answerCardNotice(
  fields: GateFields,
  gate: Gate,
  call: { readonly trace: string; readonly db?: Db; readonly now?: Date },
): Promise<GateAnswer> {
  const notice = isSignedBy(fields, gate.storeKey) ? readNotice(fields) : undefined;
  if (notice === undefined) return 'FAILURE';
  const taken = await takeCardNotice.perform({ actor: SYSTEM, ...call }, notice);
  if (taken.ok) return taken.value.debit ? 'ACTION=POSTAUTH' : 'APPROVED';
  if (taken.code !== 'just-taken' && taken.code !== 'paid-already') return 'FAILURE';
  await letCardGo.perform({ actor: SYSTEM, ...call }, notice);
  return 'APPROVED';
}
