import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { RECORDED_KINDS } from '../../activity.ts';
import { standsAlone } from '../../cooperative.ts';
import { entryChanged } from '../../facts.ts';
import { mayNoteEvidence } from '../../permissions.ts';
import { DayInput, TextInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { evidenceIsNoted, insertEvidence } from './evidence.sql.ts';

/** Notes a sign of activity somebody saw: an office or a field agent, never the cooperative of itself. */
export const recordEvidence = changes({
  name: 'registry.record-evidence',
  input: z.object({
    cooperative: z.uuid(),
    kind: z.enum(RECORDED_KINDS),
    day: DayInput,
    note: TextInput.optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayNoteEvidence(actor, cooperative),

  async run(work, cooperative, { kind, day, note }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (day > work.today) return refused('day-in-future', 'day');
    if (day < cooperative.foundedOn) return refused('before-founding', 'day');
    if (await evidenceIsNoted(work.tx, cooperative, { kind, day })) return refused('sign-noted', 'day');
    await insertEvidence(work.tx, cooperative, { evidenceId: newId<'evidence'>(), kind, day, noteFr: note });
    work.announce(entryChanged(cooperative.organisationId, [cooperative.organisationId]));
    return ok({ organisationId: cooperative.organisationId });
  },
});
