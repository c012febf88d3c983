import { cancelPiece, makerRequest, offerPiece, refusePiece, tellStage } from '#modules/bespoke/server';
import { show, submit } from '#platform/web/server';
import { forForm, photoOf } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', makerRequest, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  ...forForm(),
  photos: `/cooperatives/${event.params.cooperative}/requests/${event.params.request}/pictures`,
});

interface Moved {
  readonly organisationId: string;
  readonly request: string;
}

const back = ({ organisationId, request }: Moved) => `/cooperatives/${organisationId}/requests/${request}`;

export const actions = {
  offer: submit(offerPiece, { then: back }),
  refuse: submit(refusePiece, { then: back }),
  stop: submit(cancelPiece, { then: back }),
  stage: submit(tellStage, {
    input: async ({ photo, ...typed }, { params }) => ({ ...typed, ...params, ...(await photoOf(photo)) }),
    then: back,
  }),
};
