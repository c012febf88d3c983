import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { listByPlace, type PlaceCursor } from './duplicate.sql.ts';
import { findDuplicates } from './find-duplicates.ts';
import { countForms } from './name-form.sql.ts';

/** Entries looked at by one transaction, so that others have their turn between two. */
const BATCH = 250;
const BEFORE_ALL: PlaceCursor = { communeCode: '', organisationId: '00000000-0000-0000-0000-000000000000' };

/**
 * Looks for duplicates through the whole register, a part at a time: from the beginning, after counting anew
 * which words are common, or from where the part before ended (`next`).
 */
export const findAllDuplicates = creates({
  name: 'registry.find-all-duplicates',
  input: z.object({ after: z.object({ communeCode: z.string(), organisationId: z.uuid() }).optional() }),
  may: (actor) => actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything'),

  async run({ tx, now }, { after }) {
    if (after === undefined) await countForms(tx);
    const lines = await listByPlace(tx, after ?? BEFORE_ALL, BATCH);
    await findDuplicates(tx, { organisationIds: lines.map(({ organisationId }) => organisationId), now });
    const last = lines.at(-1);
    const isLast = last === undefined || lines.length < BATCH;
    const next = isLast ? undefined : { communeCode: last.communeCode, organisationId: last.organisationId };
    return ok({ entries: lines.length, next });
  },
});
