import { createHash } from 'node:crypto';
import { z } from 'zod';
import { newId } from '#platform/ids';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { DayInput } from '../../figure.ts';
import { mayIssueFigures } from '../../permissions.ts';
import { vintageText } from '../../vintage.ts';
import { ruleOn } from '../disclosure-rule.sql.ts';
import { frozenValues } from './frozen-values.ts';
import { insertStep, insertVintage } from './vintage.sql.ts';

/** Keeps every national indicator of a day as it is now. Somebody else approves it before it is published. */
export const freezeVintage = creates({
  name: 'observatory.freeze-vintage',
  input: z.object({ day: DayInput }),
  may: mayIssueFigures,
  async run(work, { day }) {
    if (day > work.today) return refused('day-in-future', 'day');
    const values = await frozenValues(work.tx, { day, rule: await ruleOn(work.tx, work.today) });
    const hash = createHash('sha256').update(vintageText(day, values)).digest('hex');
    const vintageId = newId<'vintage'>();
    await insertVintage(work.tx, { vintageId, day, hash, takenAt: work.now }, values);
    await insertStep(work.tx, { vintageId, step: 'frozen', doneAt: work.now, ...whoActs(work) });
    return ok({ vintageId, hash, figures: values.length });
  },
});

/** Who does a step, as it is shown beside it. */
export function whoActs({ actor }: Pick<Work, 'actor'>): {
  readonly personId?: string;
  readonly doneBy: string;
} {
  if (actor.kind === 'person') return { personId: actor.personId, doneBy: actor.name };
  return { doneBy: actor.kind === 'system' ? actor.name : '' };
}
