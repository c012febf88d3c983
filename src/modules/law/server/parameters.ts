import { z } from 'zod';
import { query } from '#platform/operation/server';
import { parseDay } from '#platform/time';
import { PARAMETER_CODES } from '../parameter.ts';
import { parameterLine } from '../parameter-line.ts';
import { standingVersions } from '../version.ts';
import { listLaw } from './parameter.sql.ts';

/** Every number of the law as it is on a day, today unless asked. */
export const parameters = query({
  name: 'law.parameters',
  input: z.object({ day: z.string().optional() }),
  toEverybody: true,
  async run({ db, today }, { day: asked }) {
    const day = parseDay(asked ?? '') ?? today;
    const { seeded, decisions } = await listLaw(db);
    const versions = standingVersions(seeded, decisions);
    return { day, lines: PARAMETER_CODES.map((code) => parameterLine(code, { versions, decisions, day })) };
  },
});
