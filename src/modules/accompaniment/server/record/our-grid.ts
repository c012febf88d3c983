import { z } from 'zod';
import { query } from '#platform/operation/server';
import { instrumentOn } from '../../diagnostic/instrument.ts';
import { listInstruments } from './assessment.sql.ts';

/** The grid a cooperative looks at itself with: the version in force today. */
export const ourGrid = query({
  name: 'accompaniment.our-grid',
  input: z.object({}),
  async run({ db, today }) {
    const instrument = instrumentOn(await listInstruments(db), today);
    return instrument && { instrument };
  },
});
