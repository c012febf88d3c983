import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayRebuildFigures } from '../permissions.ts';
import { countStrayLines, holdFigures, replaceFigures } from './change.sql.ts';

/**
 * Computes all figures anew from the register. `strayLines` tells how many lines of those kept were not what the register
 * gives: after a bulk load all of them, otherwise none.
 */
export const rebuildFigures = creates({
  name: 'observatory.rebuild-figures',
  input: z.object({}),
  may: mayRebuildFigures,
  async run({ tx }) {
    await holdFigures(tx);
    const strayLines = await countStrayLines(tx);
    if (strayLines > 0) await replaceFigures(tx);
    return ok({ strayLines });
  },
});
