import { z } from 'zod';
import { query } from '#platform/operation/server';
import { isParameterCode } from '../parameter.ts';
import { parameterLine } from '../parameter-line.ts';
import { standingVersions } from '../version.ts';
import { listLaw } from './parameter.sql.ts';

/** One number of the law with everything it was and everything decided of it. */
export const parameter = query({
  name: 'law.parameter',
  input: z.object({ parameter: z.string() }),
  toEverybody: true,
  async run({ db, today: day }, { parameter: code }) {
    if (!isParameterCode(code)) return undefined;
    const { seeded, decisions } = await listLaw(db);
    return parameterLine(code, { versions: standingVersions(seeded, decisions), decisions, day });
  },
});
