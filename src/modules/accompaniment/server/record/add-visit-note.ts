import { z } from 'zod';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { Told } from '../../typed-input.ts';
import { orPropose } from './or-propose.ts';
import { lockVisit } from '../visit/visit.sql.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellOnce } from '../visit/tell-once.ts';

const [LONGEST, MOST_FILES] = [4_000, 20];

const NoteTyped = Told.extend({
  note: z.string().trim().min(1, 'required').max(LONGEST),
  files: z.array(z.uuid()).max(MOST_FILES).optional(),
});

/** A note of a visit, in words, photographs or a voice: added, never changed. */
export const addVisitNote = changes({
  name: 'accompaniment.add-visit-note',
  input: NoteTyped,
  on: (tx, { visit }) => lockVisit(tx, visit),
  may: (actor, visit) => mayCoach(actor, visit),

  run: (work, visit, input) =>
    orPropose(work, visit, { command: 'accompaniment.add-visit-note', input, step: noteTold }),
});

export function noteTold(work: Work, visit: Held<Visit>, input: z.infer<typeof NoteTyped>) {
  const { note, files, ...told } = input;
  return tellOnce(work, visit, {
    ...told,
    step: () => {
      if (visit.state === 'validated') return refused('record-closed');
      return ok({ kind: 'note', note, ...(files !== undefined && { details: { files } }) });
    },
  });
}
