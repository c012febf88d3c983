import { error } from '@sveltejs/kit';
import { openFindings, settleFinding } from '#modules/observatory/server';
import { cooperativesByIds, officeTasks } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { statusOf } from '#platform/operation';
import { addressInput, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

/** What data breaks a rule within the reach of the office; the names come from the register. */
export const load: PageServerLoad = async (event) => {
  const asking = { actor: event.locals.actor };
  const { skip } = addressInput(event);
  const waiting = await openFindings.ask(asking, { skip });
  if (!waiting.ok) return error(statusOf(waiting.code), waiting.code);
  const { findings, ended } = waiting.value;
  const ids = [...new Set([...findings, ...ended].map(({ organisationId }) => organisationId))];
  const tasks = await officeTasks.ask(asking, {});
  const named = await cooperativesByIds.ask(asking, { ids });
  if (!named.ok) return error(statusOf(named.code), named.code);
  return {
    waiting: waiting.value,
    named: named.value,
    tasks: tasks.ok ? tasks.value.count : undefined,
    request: newId<'request'>(),
  };
};

export const actions = { default: submit(settleFinding, { then: () => '/office/findings?done' }) };
