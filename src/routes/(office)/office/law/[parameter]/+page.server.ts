import { error } from '@sveltejs/kit';
import { decideParameter, parameter, withdrawParameter } from '#modules/law/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const line = show('line', parameter, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'law.decide-parameter')) return error(403, 'forbidden');
  const today = dayOf(currentInstant());
  return { ...(await line(event)), today, requests: [newId<'request'>(), newId<'request'>()] as const };
};

const then = () => '/office/law?done';

export const actions = {
  decide: submit(decideParameter, { then }),
  withdraw: submit(withdrawParameter, { then }),
};
