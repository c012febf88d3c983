import { z } from 'zod';
import { lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTellMaking } from '../../permissions.ts';
import { readPerCent } from '../../share-out/share-rule.ts';
import { DayTyped } from '../../typed-input.ts';
import { insertRule, listRules } from './share-rule.sql.ts';

/**
 * Writes what the cooperative keeps of each sale from a day on, and who decided it. What was shared
 * stays.
 */
export const keepShareRule = changes({
  name: 'production.keep-share-rule',
  input: z.object({
    cooperative: z.uuid(),
    kept: z.string().max(20).default(''),
    fromDay: DayTyped,
    decidedBy: z.string().trim().min(3, 'decided-by-missing').max(160, 'too-long'),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayTellMaking(actor, entry),

  async run({ tx, now, actor }, { organisationId, communeCode }, { kept, fromDay, decidedBy }) {
    const points = readPerCent(kept);
    if (!points.ok) return points;
    const rules = await listRules(tx, organisationId);
    if (rules.some((one) => one.fromDay === fromDay)) return refused('rule-of-that-day', 'fromDay');
    const rule = { organisationId, communeCode, fromDay, keptBasisPoints: points.value, decidedBy };
    await insertRule(tx, rule, { now, ...(actor.kind === 'person' && { personId: actor.personId }) });
    return ok({ organisationId, communeCode });
  },
});
