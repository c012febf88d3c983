import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTellResults } from '../../permissions.ts';
import { AchievementTyped } from '../../typed-input.ts';
import { insertAchievements } from './outcome.sql.ts';
import { listTold } from './result.sql.ts';

/** Records a target of a programme and what was reached by a day: more than promised is told as such. */
export const recordAchievement = creates({
  name: 'funding.record-achievement',
  input: AchievementTyped,
  may: (actor, { place }) => mayTellResults(actor, { communeCode: place }),

  async run(work, { programme, target, actual, atLeast, day, ...typed }) {
    if (target === undefined && actual === undefined) return refused('required', 'actual');
    if (day > work.today) return refused('day-in-future', 'day');
    const known = (await listTold(work.tx)).find((one) => one.programme === programme);
    const name = typed.programmeName ?? known?.programmeName;
    if (name === undefined) return refused('required', 'programmeName');
    const office = work.actor.kind === 'person' ? work.actor.onBehalfOf : newId<'organisation'>();
    const arabic = typed.programmeAr ?? known?.programmeAr;
    const said = {
      ...typed,
      achievementId: newId<'achievement'>(),
      programme,
      programmeName: name,
      ...(arabic !== undefined && { programmeAr: arabic }),
      target,
      actual,
      atLeast: atLeast === 'yes',
      day,
    };
    await insertAchievements(work.tx, office, [said]);
    return ok({ programme });
  },
});
