import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { outcomeFits, type OutcomeMeasure } from '../../result/outcome.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { OutcomeTyped } from '../../typed-input.ts';
import { findAward } from '../convention/award.sql.ts';
import { insertOutcomes } from './outcome.sql.ts';

const CENTIMES = 100;

/**
 * Records what changed at who was awarded: before, after, when it was seen, and who says so. Nothing is
 * altered: said again for the same day, the last word stands.
 */
export const recordOutcome = changes({
  name: 'funding.record-outcome',
  input: OutcomeTyped,
  on: (tx, { award }) => findAward(tx, award),
  may: (actor, award) => mayKeepFunding(actor, award),

  async run(work, award, { measure, before, after, beforeOn, afterOn, source }) {
    const fits = outcomeFits({ beforeOn, afterOn }, work.today);
    if (!fits.ok) return fits;
    const [was, is] = [before, after].map((typed) => figureOf(measure, typed));
    if (before !== undefined && was === undefined) return refused('count-unreadable', 'before');
    if (is === undefined) return refused('count-unreadable', 'after');
    const { organisationId, communeCode, awardId } = award;
    const outcomeId = newId<'outcome'>();
    const told = { outcomeId, awardId, measure, after: is, afterOn, source, now: work.now };
    await insertOutcomes(work.tx, [
      {
        ...told,
        organisationId,
        communeCode,
        ...(was !== undefined && { before: was }),
        ...(beforeOn !== undefined && { beforeOn }),
      },
    ]);
    return ok({ organisationId, communeCode, award: awardId });
  },
});

/** Money stays in centimes; what is counted is whole. */
function figureOf(measure: OutcomeMeasure, typed: number | undefined): number | undefined {
  if (typed === undefined || measure === 'turnover') return typed;
  return typed % CENTIMES === 0 ? typed / CENTIMES : undefined;
}
