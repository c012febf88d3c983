import type { Job } from '#platform/jobs';
import { currentInstant } from '#platform/time';
import { passTime } from './pass-time.ts';

/** Orders whose time has come make the move the clock has for them. */
export const keepTime: Job = {
  name: 'sales.keep-time',
  every: '*/15 * * * *',
  run: async () => void (await passTime({ now: currentInstant() })),
};
