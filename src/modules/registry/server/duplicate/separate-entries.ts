import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { maySeparate } from '../../duplicate/merger.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { entryChanged } from '../../facts.ts';
import { saveCooperative } from '../cooperative/cooperative.sql.ts';
import { savePairState } from './duplicate-pair.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';
import { lockAbsorbed } from './lock-absorbed.ts';
import { endMerger, takeBackNumbers } from './merger.sql.ts';

/**
 * Undoes a merger: the absorbed entry is again what it was, counts again from its first day, and bears its
 * numbers again.
 */
export const separateEntries = changes({
  name: 'registry.separate-entries',
  input: z.object({ absorbed: z.uuid(), survivor: z.uuid() }),
  on: lockAbsorbed,
  may: (actor, absorbed) => mayKeepRegister(actor, absorbed) && mayKeepRegister(actor, absorbed.survivor),

  async run(work, absorbed) {
    const { survivor, ...entry } = absorbed;
    const may = maySeparate(absorbed, survivor);
    if (!may.ok) return may;

    const { tx, now, announce } = work;
    const state = await endMerger(tx, absorbed, now);
    if (state === undefined) return refused('entry-not-merged');
    await saveCooperative(tx, absorbed, { state, mergedInto: undefined });
    await takeBackNumbers(tx, absorbed, survivor.organisationId);
    await keepStanding(work, absorbed, { ...entry, state, mergedInto: undefined });
    await savePairState(tx, absorbed, { other: survivor.organisationId, state: 'open', at: now });
    announce(entryChanged(survivor.organisationId, [survivor.organisationId]));
    return ok({
      organisationId: absorbed.organisationId,
      communeCode: absorbed.communeCode,
      survivorId: survivor.organisationId,
    });
  },
});
