import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayKeepRegister } from '../../permissions.ts';
import { lockPair, savePairState } from './duplicate-pair.sql.ts';

/**
 * Records that two entries alike are two cooperatives, or takes that back. The judgement is remembered: the
 * pair comes back to the worklist only when both turn out to bear one number.
 */
export const judgePair = changes({
  name: 'registry.judge-pair',
  input: z.object({ one: z.uuid(), other: z.uuid(), verdict: z.enum(['different', 'open']) }),
  on: (tx, { one, other }) => lockPair(tx, one < other ? { one, other } : { one: other, other: one }),
  may: (actor, pair) =>
    mayKeepRegister(actor, pair) && mayKeepRegister(actor, { communeCode: pair.otherCommuneCode }),

  async run({ tx, actor, now }, pair, { verdict }) {
    if (pair.state === 'merged') return refused('entry-merged');
    const by = actor.kind === 'person' ? actor.personId : undefined;
    await savePairState(tx, pair, {
      other: pair.otherId,
      state: verdict,
      by: verdict === 'open' ? undefined : by,
      at: now,
    });
    return ok({ organisationId: pair.organisationId, communeCode: pair.communeCode, state: verdict });
  },
});
