import { z } from 'zod';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import { entryChanged, standingChanged } from '../../facts.ts';
import { mayMerge } from '../../duplicate/merger.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { standingChanges } from '../../standing-change.ts';
import { saveCooperative } from '../cooperative/cooperative.sql.ts';
import { savePairState } from './duplicate-pair.sql.ts';
import { lockAbsorbed, type Absorbed } from './lock-absorbed.ts';
import { handOverNumbers, insertMerger } from './merger.sql.ts';
import { listStandings, replaceStandings } from '../cooperative/standing.sql.ts';

/** Who merged, when it was the platform itself. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Merges an entry into another: it points to the survivor and counts nothing, from its first day, as a
 * duplicate never existed. Everything it holds stays with it, so that the merger can be undone.
 */
export const mergeEntries = changes({
  name: 'registry.merge-entries',
  input: z.object({ absorbed: z.uuid(), survivor: z.uuid() }),
  on: lockAbsorbed,
  may: (actor, absorbed) => mayKeepRegister(actor, absorbed) && mayKeepRegister(actor, absorbed.survivor),

  async run(work, absorbed) {
    const { survivor } = absorbed;
    const may = mayMerge(absorbed, survivor);
    if (!may.ok) return may;

    const { tx, actor, now } = work;
    const by = actor.kind === 'person' ? actor.personId : NOBODY;
    await insertMerger(tx, absorbed, { survivorId: survivor.organisationId, by, now });
    await saveCooperative(tx, absorbed, { state: 'merged', mergedInto: survivor.organisationId });
    await handOverNumbers(tx, absorbed, survivor.organisationId);
    await uncount(work, absorbed);
    await savePairState(tx, absorbed, { other: survivor.organisationId, state: 'merged', by, at: now });
    return ok({
      organisationId: absorbed.organisationId,
      communeCode: absorbed.communeCode,
      survivorId: survivor.organisationId,
    });
  },
});

/** Takes the entry out of every figure since its first day. */
async function uncount({ tx, announce }: Work, absorbed: Held<Absorbed>): Promise<void> {
  const { organisationId, survivor } = absorbed;
  const before = await listStandings(tx, organisationId);
  await replaceStandings(tx, absorbed, []);
  const taken = standingChanges(before, []);
  if (taken.length > 0) announce(standingChanged(organisationId, taken));
  announce(entryChanged(organisationId, [organisationId, survivor.organisationId]));
}
