import { inTransaction } from '#platform/database/server';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import type { Outcome } from '../../deal/lot.ts';
import { answerComplaint } from '../complaint/answer-complaint.ts';
import { complainOfLot } from '../complaint/complain-of-lot.ts';
import { listOfLot } from '../complaint/complaint.sql.ts';
import { daysBefore, storyDeal } from './story-steps.ts';

interface Complained {
  readonly dealId: string;
  readonly quantity: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly daysAgo: number;
  /** What the cooperative takes back and says, a day later; it has not answered when it is not said. */
  readonly answered?: { readonly granted: number; readonly answer: string };
}

/** A business finds that some of a lot it signed for are not good; the cooperative takes back a part. */
export async function tellComplaint(buyer: PersonActor, told: Complained, now: Date): Promise<void> {
  const { dealId: deal, quantity, outcome, reason, daysAgo, answered } = told;
  const lot = (await storyDeal(deal)).lots.find(({ state }) => state === 'checked');
  if (lot === undefined) return;
  const asked = { deal, lot: lot.lotId, quantity: String(quantity), outcome, reason };
  await complainOfLot.perform({ actor: buyer, ...daysBefore(now, daysAgo) }, asked);
  if (answered === undefined) return;
  const [complaint] = await inTransaction(databaseScope(SYSTEM), (tx) => listOfLot(tx, lot));
  if (complaint === undefined) return;
  const { organisationId: cooperative, complaintId } = complaint;
  const { granted, answer } = answered;
  const said = { cooperative, complaint: complaintId, as: 'granted', quantity: String(granted), answer };
  await answerComplaint.perform({ actor: SYSTEM, ...daysBefore(now, daysAgo - 1) }, said);
}
