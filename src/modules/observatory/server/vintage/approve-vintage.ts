import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { mayIssueFigures } from '../../permissions.ts';
import { takeStep } from './take-step.ts';

/** A second person vouches for a vintage: never the one who froze it. */
export const approveVintage = creates({
  name: 'observatory.approve-vintage',
  input: z.object({ vintage: z.uuid() }),
  may: mayIssueFigures,
  run: (work, { vintage }) => takeStep(work, vintage, 'approved'),
});
