import { myBusiness, registerBusiness } from '#modules/wholesale/server';
import { show, submit } from '#platform/web/server';
import { asBusiness, forForm } from '../business.server.ts';
import type { PageServerLoad } from './$types';

const mine = asBusiness(show('mine', myBusiness, () => ({})));

export const load: PageServerLoad = async (event) => ({ ...(await mine(event)), ...forForm() });

export const actions = {
  default: asBusiness(submit(registerBusiness, { then: () => '/market/business' })),
};
