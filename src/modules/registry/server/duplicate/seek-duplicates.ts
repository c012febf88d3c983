import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '#platform/jobs';
import { SYSTEM } from '#platform/operation';
import { findAllDuplicates } from './find-all-duplicates.ts';

/** Between two parts, so that people who use the register meanwhile hardly notice. */
const BREATH_MS = 300;

interface Place {
  readonly communeCode: string;
  readonly organisationId: string;
}

/**
 * Looks through the whole register for duplicates, a part at a time: every night, and once after the first
 * start.
 */
export const seekDuplicates: Job = {
  name: 'registry.seek-duplicates',
  every: '23 2 * * *',
  async run() {
    let after: Place | undefined = undefined;
    do {
      const answer: Awaited<ReturnType<typeof findAllDuplicates.perform>> = await findAllDuplicates.perform(
        { actor: SYSTEM, trace: 'seek-duplicates' },
        { after },
      );
      if (!answer.ok) throw new Error(`duplicates could not be sought: ${answer.code}`);
      after = answer.value.next;
      await pause(BREATH_MS);
    } while (after !== undefined);
  },
};
