import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { centimes, times } from '#platform/money';
import { creates, hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { payableOn } from '../../customer/customer.ts';
import type { Deal } from '../../deal/deal.ts';
import { countFits, OUTCOMES } from '../../deal/lot.ts';
import { lotCounted } from '../../facts.ts';
import { isBuyerOf, isSomebody } from '../../permissions.ts';
import { findingAt, sheetPasses, type QualityFinding } from '../../quality/quality-point.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { lockDeal } from './deal.sql.ts';
import { lockLot, markPrepaid, saveChecked } from './lot.sql.ts';
import { listParts } from './part.sql.ts';
import { settlePart } from './settle-part.ts';

const Asked = z.object({
  deal: z.uuid(),
  lot: z.uuid(),
  /** What was found at each point of the sheet, in its order. */
  points: z.array(short(20)).max(8).default([]),
  accepted: NumberTyped,
  rejected: NumberTyped.default(0),
  outcome: z.enum(OUTCOMES).optional(),
  signedBy: short(120).min(2, 'name-too-short'),
  remark: short(600).default(''),
});

/**
 * Who buys counts a lot that arrived and signs its sheet: what was measured, how many are good, what becomes
 * of the others. What is accepted is owed from that day; what was paid before becomes the cooperative's.
 */
export const checkLot = creates({
  name: 'wholesale.check-lot',
  input: Asked,
  may: (actor) => isSomebody(actor),

  async run(work, asked) {
    const { tx, actor } = work;
    const deal = await lifted(tx, () => lockDeal(tx, asked.deal));
    if (deal === undefined || !isBuyerOf(actor, deal)) return refused('absent');
    const done = await lifted(tx, () => check(work, deal, asked));
    return done.ok ? ok({ deal: deal.dealId, passes: done.value }) : done;
  },
});

async function check(work: Work, deal: Deal, asked: z.infer<typeof Asked>) {
  const { tx, now, today } = work;
  const lot = await lockLot(tx, deal.dealId, asked.lot);
  const parts = await listParts(tx, [deal.dealId]);
  const part = parts.find(({ partId }) => partId === lot?.partId);
  if (lot === undefined || part === undefined) return refused('absent');
  const findings = findingsOf(deal, asked.points);
  if (!findings.ok) return findings;
  const passes = sheetPasses(findings.value);
  const { accepted, rejected, outcome, signedBy, remark } = asked;
  const said = { accepted, rejected, ...(outcome !== undefined && { outcome }) };
  const fits = countFits(lot, { ...said, passes });
  if (!fits.ok) return fits;
  const amount = accepted === 0 ? centimes(0) : times(part.price, accepted);
  const checked = { ...said, findings: findings.value, signedBy, remark, amount };
  const owed = accepted === 0 ? {} : { payableOn: payableOn(today, deal.termDays) };
  await saveChecked(tx, hold(lot), { ...checked, ...owed }, now);
  await settlePart(work, part);
  await markPrepaid(tx, hold(lot));
  work.announce(lotCounted(lot.organisationId, lot.lotId));
  return ok(passes);
}

function findingsOf(
  { points }: Deal,
  typed: readonly string[],
): Result<QualityFinding[], 'point-missing' | 'measure-unreadable'> {
  const findings: QualityFinding[] = [];
  for (const [at, point] of points.entries()) {
    const found = findingAt(point, typed[at] ?? '');
    if (!found.ok) return { ...found, field: `point-${at}` };
    findings.push(found.value);
  }
  return ok(findings);
}
