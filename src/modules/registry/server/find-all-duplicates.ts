import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { listByPlace, type PlaceCursor } from './duplicate.sql.ts';
import { findDuplicates } from './find-duplicates.ts';
import { countForms } from './name-form.sql.ts';

const BATCH = 3_000;
const BEFORE_ALL: PlaceCursor = { communeCode: '', organisationId: '00000000-0000-0000-0000-000000000000' };

/** Looks for duplicates in the whole register, after counting anew which words are common. */
export const findAllDuplicates = creates({
  name: 'registry.find-all-duplicates',
  input: z.object({}),
  may: (actor) => actor.kind === 'system' || (actor.kind === 'person' && actor.reach.kind === 'everything'),

  async run({ tx, now }) {
    await countForms(tx);
    let [after, entries]: [PlaceCursor, number] = [BEFORE_ALL, 0];
    for (;;) {
      const lines = await listByPlace(tx, after, BATCH);
      await findDuplicates(tx, { organisationIds: lines.map(({ organisationId }) => organisationId), now });
      entries += lines.length;
      const last = lines.at(-1);
      if (last === undefined || lines.length < BATCH) return ok({ entries });
      after = last;
    }
  },
});
