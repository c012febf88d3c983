import { z } from 'zod';
import { LARGEST_FILE } from '#platform/files';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { takePortrait } from '#platform/pictures/server';
import { ok, refused } from '#platform/result';
import { mayKeepPortrait } from '../../permissions.ts';
import { portraitFate } from '../../portrait.ts';
import { endPortrait, insertPortrait, listPortraitWords, lockPortraitOf } from './portrait.sql.ts';

/**
 * Keeps the photo of a member who agreed to it, with the moment she did. Of several phones the latest word
 * counts, in whatever order they arrive; a word she took back is not brought to life by a late phone.
 */
export const keepPortrait = changes({
  name: 'registry.keep-portrait',
  input: z.object({
    cooperative: z.uuid(),
    member: z.uuid(),
    consent: z.literal('yes', 'consent-missing'),
    photo: z.base64().min(1, 'file-missing'),
    event: z.uuid().optional(),
    madeAt: z.iso.datetime({ offset: true, error: 'instant-unreadable' }).optional(),
  }),
  on: (tx, asked) => lockPortraitOf(tx, asked),
  may: (actor, member) => mayKeepPortrait(actor, member),

  async run({ tx, actor, now }, member, { photo, event, madeAt }) {
    const { organisationId, communeCode, memberId } = member;
    if (member.leftOn !== undefined) return refused('portrait-of-past-member');
    const told = madeAt === undefined ? now : new Date(madeAt);
    const consentedAt = told < now ? told : now;
    const fate = portraitFate(consentedAt, await listPortraitWords(tx, member));
    if (fate === 'withdrawn') return refused('portrait-withdrawn');
    if (fate === 'older') return ok({ organisationId, communeCode, memberId });
    const bytes = Buffer.from(photo, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('portrait-too-large', 'photo', { limit: LARGEST_FILE / 1024 / 1024 });
    const taken = await takePortrait(bytes);
    if (!taken.ok) return taken;
    const by = actor.kind === 'person' ? actor.personId : undefined;
    await endPortrait(tx, member, { at: consentedAt, by });
    const picture = Buffer.from(taken.value).toString('base64');
    const portraitId = event ?? newId<'portrait'>();
    await insertPortrait(tx, member, { portraitId, picture, consentedAt, takenBy: by });
    return ok({ organisationId, communeCode, memberId });
  },
});
