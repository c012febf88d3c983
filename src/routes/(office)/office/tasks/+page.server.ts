import { openFindings } from '#modules/observatory/server';
import { officeTasks } from '#modules/registry/server';
import { addressInput, show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const tasks = show('waiting', officeTasks, addressInput);

/** What waits for the office: sources that differ, and beside them how much data there is to check. */
export const load: PageServerLoad = async (event) => {
  const shown = await tasks(event);
  const findings = await openFindings.ask({ actor: event.locals.actor }, {});
  return { ...shown, findings: findings.ok ? findings.value.count : undefined };
};
