import type { Job } from '#platform/jobs';
import { currentInstant } from '#platform/time';
import { remindBuyers } from '../return/remind-buyers.ts';
import { passTime } from './pass-time.ts';

/**
 * Orders whose time has come make the move the clock has for them; who has little time left to send back
 * hears it.
 */
export const keepTime: Job = {
  name: 'sales.keep-time',
  every: '*/15 * * * *',
  async run() {
    await passTime({ now: currentInstant() });
    await remindBuyers({ now: currentInstant() });
  },
};
