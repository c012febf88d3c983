import { officeTask, settleTask } from '#modules/registry/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../cooperatives/kept.server.ts';
import type { PageServerLoad } from './$types';

const one = show('one', officeTask, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await one(event)), ...forForm() });

export const actions = {
  default: submit(settleTask, { then: () => '/office/tasks' }),
};
