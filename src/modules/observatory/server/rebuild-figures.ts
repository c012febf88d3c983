import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayRebuildFigures } from '../permissions.ts';
import { countStrayLines, hasFigures, holdFigures, removeFigures, writeFigures } from './change.sql.ts';

/**
 * Computes all figures anew from the register. `strayLines` tells how many lines of those kept were not what
 * the register gives: none when all is well; after a bulk load, every line of a day.
 */
export const rebuildFigures = creates({
  name: 'observatory.rebuild-figures',
  input: z.object({}),
  may: mayRebuildFigures,
  async run({ tx }) {
    await holdFigures(tx);
    if (!(await hasFigures(tx))) return ok({ strayLines: await writeFigures(tx) });

    const strayLines = await countStrayLines(tx);
    if (strayLines > 0) {
      await removeFigures(tx);
      await writeFigures(tx);
    }
    return ok({ strayLines });
  },
});
