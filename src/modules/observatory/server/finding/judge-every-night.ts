import type { Job } from '#platform/jobs';
import { SYSTEM } from '#platform/operation';
import { judgeData } from './judge-data.ts';

/** Every night, what the register says is judged by the rules of quality. */
export const judgeEveryNight: Job = {
  name: 'observatory.judge-every-night',
  every: '53 2 * * *',
  async run() {
    const judged = await judgeData.perform({ actor: SYSTEM, trace: 'judge-every-night' }, {});
    if (!judged.ok) throw new Error(`the data could not be judged: ${judged.code}`);
  },
};
