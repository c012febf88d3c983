import { z } from 'zod';
import { holdsVerb } from '#platform/operation';
import { query } from '#platform/operation/server';
import { listVintages } from './vintage.sql.ts';

/** Published vintages; for who issues figures, those that wait as well. */
export const vintages = query({
  name: 'observatory.vintages',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor }) {
    const found = await listVintages(db, { all: holdsVerb(actor, 'observatory.freeze-vintage') });
    return found.map((one) => ({
      ...one,
      steps: one.steps.map(({ step, doneAt, doneBy }) => ({ step, doneAt, doneBy })),
    }));
  },
});
