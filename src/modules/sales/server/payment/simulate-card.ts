import { readNotice, type Gate, type GateFields } from '../../payment/card-gate.ts';
import { gateHash, isSignedBy } from './gate-hash.ts';

/** What the simulated page of an acquirer shows: what to pay, what came of it, or that it was asked wrongly. */
export interface Simulated {
  /** The fields to send again with the choice. */
  readonly asked?: GateFields;
  /** What the shop answered. */
  readonly answer?: string;
  /** The signed fields the buyer brings back to the shop. */
  readonly back?: GateFields;
}

/**
 * Plays an acquirer of the family est3Dgate for the demonstration and the tests: judges the signature of what
 * the shop sent, and when the buyer chose, tells the shop's callback over the network, as the real one does.
 */
export async function simulateCard(fields: GateFields, gate: Gate): Promise<Simulated> {
  const { pay, ...asked } = fields;
  if (!isSignedBy(asked, gate.storeKey) || readNotice(asked) === undefined) return {};
  if (pay === undefined) return { asked };
  const back = answered(asked, gate, pay === 'yes' ? '00' : '05');
  const told = await fetch(asked.callbackUrl ?? '', { method: 'POST', body: new URLSearchParams(back) });
  return { answer: await told.text(), back };
}

/** What the acquirer adds to what it was sent, signed anew. */
function answered({ HASH: _, ...sent }: GateFields, gate: Gate, code: string): GateFields {
  const Response = code === '00' ? 'Approved' : 'Declined';
  const fields = { ...sent, ProcReturnCode: code, Response, mdStatus: '1' };
  return { ...fields, HASH: gateHash(fields, gate.storeKey) };
}
