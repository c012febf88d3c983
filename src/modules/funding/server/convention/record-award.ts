import { entrySummary } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { milieuOf } from '#platform/territory';
import type { Award } from '../../convention/award.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { AwardTyped } from '../../typed-input.ts';
import { keepProjectLines } from '../result/keep-project-lines.ts';
import { findStanding, insertAwards } from './award.sql.ts';

/** Records what somebody was granted: by a programme of before, or without a call. */
export const recordAward = creates({
  name: 'funding.record-award',
  input: AwardTyped,
  may: (actor) => actor.kind !== 'anonymous',

  async run(work, { organisation, ...typed }) {
    const entry = await entrySummary(work.tx, organisation);
    if (entry === undefined || !mayKeepFunding(work.actor, entry.cooperative)) return refused('absent');
    if (typed.awardedOn > work.today) return refused('day-in-future', 'awardedOn');
    if (typed.cost !== undefined && typed.cost < typed.amount) return refused('cost-below-amount', 'cost');
    const { organisationId, communeCode, kind, nameFr, nameAr } = entry.cooperative;
    const standing = await findStanding(work.tx, { organisationId, day: typed.awardedOn });
    const award: Award = {
      ...typed,
      organisationId,
      awardId: newId(),
      communeCode,
      recipientKind: kind === 'cooperative' || kind === 'union' ? kind : 'other',
      recipientFr: nameFr,
      recipientAr: nameAr,
      milieu: standing?.milieu ?? milieuOf(communeCode) ?? 'rural',
      ...(standing !== undefined && { ledByWomen: standing.ledByWomen }),
      fromCall: typed.kind !== 'direct',
    };
    await insertAwards(work.tx, [award], work.now);
    await keepProjectLines(work, [award.awardId]);
    return ok({ organisationId, communeCode, award: award.awardId });
  },
});
