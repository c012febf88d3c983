import { isFinished } from '#modules/bespoke';
import {
  cancelPiece,
  makerRequest,
  offerPiece,
  refusePiece,
  tellStage,
  writeToBuyer,
} from '#modules/bespoke/server';
import { pieceMakers } from '#modules/production/server';
import { seeTalk } from '#modules/sales/server';
import { show, submit } from '#platform/web/server';
import { forForm, photoOf } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', makerRequest, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const found = await shown(event);
  const { cooperative, request: subject } = event.params;
  const { actor, trace } = event.locals;
  if (found.shown.unread) await seeTalk.perform({ actor, trace }, { cooperative, subject });
  const isMade = found.shown.order !== undefined && isFinished(found.shown.request, found.shown.order);
  return {
    ...found,
    /** Who made it, once it is finished. */
    made: isMade ? (await show('made', pieceMakers, ({ params }) => params)(event)).made : undefined,
    ...forForm(),
    photos: `/cooperatives/${cooperative}/requests/${subject}/pictures`,
  };
};

interface Moved {
  readonly organisationId: string;
  readonly request: string;
}

const back = ({ organisationId, request }: Moved) => `/cooperatives/${organisationId}/requests/${request}`;

export const actions = {
  offer: submit(offerPiece, { then: back }),
  refuse: submit(refusePiece, { then: back }),
  stop: submit(cancelPiece, { then: back }),
  write: submit(writeToBuyer, {
    input: async ({ photo, ...typed }, { params }) => ({ ...typed, ...params, ...(await photoOf(photo)) }),
    then: back,
  }),
  stage: submit(tellStage, {
    input: async ({ photo, ...typed }, { params }) => ({ ...typed, ...params, ...(await photoOf(photo)) }),
    then: back,
  }),
};
