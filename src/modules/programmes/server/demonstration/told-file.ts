import { z } from 'zod';
import files from './told-files.json' with { type: 'json' };

const TOLD = z.object({
  president: z.string(),
  title: z.string(),
  summary: z.string(),
});

/** The files of the past edition of Moazara: what each reviewer gives it, in the order they come to it. */
export const PAST_FILES = z
  .array(
    TOLD.extend({
      group: z.enum(['men-urban', 'men-rural', 'women-urban', 'women-rural', 'khadija']),
      marks: z.array(z.array(z.int())),
      amount: z.int(),
    }),
  )
  .parse(files.moazara);

/** The files of a contest whose reviewers are at work; the first is Khadija's. */
export const CONTEST_FILES = z
  .array(TOLD.extend({ marks: z.array(z.int()) }))
  .parse(files['lalla-moutaaouina']);
