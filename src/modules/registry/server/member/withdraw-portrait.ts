import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayWithdrawPortrait } from '../../permissions.ts';
import { endsPortrait } from '../../portrait.ts';
import { endPortrait, insertPortrait, listPortraitWords, lockPortraitOf } from './portrait.sql.ts';

/**
 * Takes the photo of a member down, at her word: the picture is gone at once, and leaves every phone at its
 * next sync. Her word is kept even where no photo arrived yet: one taken before it will not come back.
 */
export const withdrawPortrait = changes({
  name: 'registry.withdraw-portrait',
  input: z.object({
    cooperative: z.uuid(),
    member: z.uuid(),
    event: z.uuid().optional(),
    madeAt: z.iso.datetime({ offset: true, error: 'instant-unreadable' }).optional(),
  }),
  on: (tx, asked) => lockPortraitOf(tx, asked),
  may: (actor, member) => mayWithdrawPortrait(actor, member),

  async run({ tx, actor, now }, member, { event, madeAt }) {
    const told = madeAt === undefined ? now : new Date(madeAt);
    const at = told < now ? told : now;
    const by = actor.kind === 'person' ? actor.personId : undefined;
    const { organisationId, communeCode, memberId } = member;
    const inForce = (await listPortraitWords(tx, member)).find(({ endedAt }) => endedAt === undefined);
    if (inForce !== undefined && !endsPortrait(at, inForce))
      return ok({ organisationId, communeCode, memberId });
    if (inForce !== undefined) await endPortrait(tx, member, { at, by });
    else {
      const word = { portraitId: event ?? newId<'portrait'>(), consentedAt: at, endedAt: at };
      await insertPortrait(tx, member, { ...word, takenBy: by });
    }
    return ok({ organisationId, communeCode, memberId });
  },
});
