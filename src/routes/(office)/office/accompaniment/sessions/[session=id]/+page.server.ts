import { sessionRoll, takeAttendance } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const roll = show('roll', sessionRoll, (event) => ({ ...event.params, ...addressInput(event) }));

export const load: PageServerLoad = async (event) => ({
  ...(await roll(event)),
  mayTake: holdsVerb(event.locals.actor, 'accompaniment.take-attendance'),
  request: newId<'request'>(),
});

export const actions = {
  take: submit(takeAttendance, {
    input: ({ cooperative, present, awaited, guest }, { params }) => {
      const there = new Set(Array.isArray(present) ? present : []);
      const members = Array.isArray(awaited) ? awaited : [];
      const lines = members.map((member) => ({ member, present: there.has(member) }));
      const guests = guest === undefined ? [] : [{ guest, present: true }];
      return { ...params, cooperative, lines: [...lines, ...guests] };
    },
    then: ({ session }) => `/office/accompaniment/sessions/${session}`,
  }),
};
