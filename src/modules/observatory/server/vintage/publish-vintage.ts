import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { mayIssueFigures } from '../../permissions.ts';
import { takeStep } from './take-step.ts';

/** Makes an approved vintage public, for good. */
export const publishVintage = creates({
  name: 'observatory.publish-vintage',
  input: z.object({ vintage: z.uuid() }),
  may: mayIssueFigures,
  run: (work, { vintage }) => takeStep(work, vintage, 'published'),
});
