import { askAbsence, ourAccompaniment } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const ours = show('ours', ourAccompaniment, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await ours(event)),
  request: newId<'request'>(),
});

export const actions = { away: submit(askAbsence, { then: () => '/accompaniment' }) };
