import type { Job } from '#platform/jobs';
import { SYSTEM } from '#platform/operation';
import { findAllDuplicates } from './find-all-duplicates.ts';

interface Place {
  readonly communeCode: string;
  readonly organisationId: string;
}

/** Looks through the whole register for duplicates, a part at a time: every night, and once after the first start. */
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
    } while (after !== undefined);
  },
};
