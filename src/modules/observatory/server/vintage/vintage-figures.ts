import { z } from 'zod';
import { holdsVerb } from '#platform/operation';
import { query } from '#platform/operation/server';
import { revisions, type VintageValue } from '../../vintage.ts';
import { listVintages, listVintageValues } from './vintage.sql.ts';

/** The figures of a vintage, and what it revised of the one of the same day published before it. */
export const vintageFigures = query({
  name: 'observatory.vintage-figures',
  input: z.object({ vintage: z.uuid() }),
  toEverybody: true,
  async run({ db, actor }, { vintage: id }) {
    const all = holdsVerb(actor, 'observatory.freeze-vintage');
    const [vintage] = await listVintages(db, { all, vintage: id });
    if (vintage === undefined) return undefined;
    const published = await listVintages(db, { all: false });
    const earlier = published.find(({ day, takenAt }) => day === vintage.day && takenAt < vintage.takenAt);
    const values = (await listVintageValues(db, id)).map(asShown);
    const before = earlier === undefined ? [] : (await listVintageValues(db, earlier.vintageId)).map(asShown);
    return {
      ...vintage,
      steps: vintage.steps.map(({ step, doneAt, doneBy }) => ({ step, doneAt, doneBy })),
      values,
      ...(earlier !== undefined && {
        earlier: { vintageId: earlier.vintageId, takenAt: earlier.takenAt },
        revised: revisions(before, values),
      }),
    };
  },
});

/** A hidden figure stays hidden in every vintage, for everybody: a vintage is public. */
function asShown(value: VintageValue): VintageValue {
  if (!value.hidden) return value;
  const { whole: _, ...rest } = value;
  return { ...rest, part: 0 };
}
