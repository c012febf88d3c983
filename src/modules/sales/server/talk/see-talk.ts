import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { isBuyerOf, mayKeepMoney, mayPrepare } from '../../permissions.ts';
import { lockTalk, saveSeen } from './talk.sql.ts';

/** One side opened what was said: it is unread no more. An office that looks on changes nothing for them. */
export const seeTalk = changes({
  name: 'sales.see-talk',
  input: z.object({ cooperative: z.uuid(), subject: z.uuid() }),
  on: (tx, asked) => lifted(tx, () => lockTalk(tx, asked)),
  may: (actor, talk) => isBuyerOf(actor, talk) || mayPrepare(actor, talk),

  async run({ tx, actor, now }, talk) {
    const { organisationId, communeCode, subjectId } = talk;
    const by = isBuyerOf(actor, talk) ? 'buyer' : 'seller';
    if (by === 'buyer' || !mayKeepMoney(actor, talk)) await lifted(tx, () => saveSeen(tx, talk, { by, now }));
    return ok({ organisationId, communeCode, subject: subjectId });
  },
});
