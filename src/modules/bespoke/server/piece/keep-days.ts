import type { Job } from '#platform/jobs';
import { currentInstant } from '#platform/time';
import { passDays } from './pass-days.ts';

/** Requests whose time has come make the move the clock has for them. */
export const keepDays: Job = {
  name: 'bespoke.keep-days',
  every: '20 * * * *',
  run: async () => void (await passDays({ now: currentInstant() })),
};
