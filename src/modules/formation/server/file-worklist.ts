import { z } from 'zod';
import { holdsVerb } from '#platform/operation';
import { query } from '#platform/operation/server';
import { FILE_KINDS, OFFICE_STEPS } from '../road.ts';
import { VERB_OF } from '../worklist.ts';
import { listFiles } from './creation-file.sql.ts';

const SHOWN = 200;

/** What waits for this office: since when, until when. Only the steps the office itself answers. */
export const fileWorklist = query({
  name: 'formation.file-worklist',
  input: z.object({
    step: z.enum(OFFICE_STEPS).optional().catch(undefined),
    kind: z.enum(FILE_KINDS).optional().catch(undefined),
    place: z
      .string()
      .regex(/^\d{2}(\.\d{1,3}){0,3}$/)
      .optional()
      .catch(undefined),
    late: z.string().optional(),
  }),
  async run({ db, actor, today }, { step, kind, place, late }) {
    const own = OFFICE_STEPS.filter((one) => holdsVerb(actor, VERB_OF[one]));
    const steps = step === undefined ? own : own.filter((one) => one === step);
    const asked = {
      steps,
      ...(kind !== undefined && { kind }),
      ...(place !== undefined && { place }),
      ...(late !== undefined && { lateOn: today }),
    };
    return { files: await listFiles(db, { ...asked, limit: SHOWN }), steps: own, today };
  },
});
