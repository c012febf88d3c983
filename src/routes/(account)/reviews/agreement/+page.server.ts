import { myReviews, signAgreement } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { findCommune } from '#platform/territory';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const mine = show('mine', myReviews, () => ({}));

/** The commune is looked for by its name first: what is found is chosen from. */
export const load: PageServerLoad = async (event) => {
  const q = event.url.searchParams.get('q') ?? '';
  const found = q.trim() === '' ? [] : findCommune(q);
  return { ...(await mine(event)), q, found, request: newId<'request'>() };
};

export const actions = { default: submit(signAgreement, { then: () => '/reviews' }) };
