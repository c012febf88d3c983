import { instruments, publishInstrument } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const grid = show('grid', instruments, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await grid(event)),
  request: newId<'request'>(),
});

export const actions = {
  publish: submit(publishInstrument, { then: () => '/office/accompaniment/instruments' }),
};
