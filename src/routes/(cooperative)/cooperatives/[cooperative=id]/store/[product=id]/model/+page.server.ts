import { modelTold, tellModel } from '#modules/bespoke/server';
import { showAll, show, submit } from '#platform/web/server';
import { tended } from '../../../../../tended.server.ts';

const told = show('model', modelTold, ({ params }) => params);

export const load = showAll(tended('bespoke.tell-model'), told);

export const actions = {
  default: submit(tellModel, {
    input: (typed, { params }, boxes) => ({ ...typed, ...params, boxes: Object.fromEntries(boxes) }),
    then: ({ organisationId, product }) => `/cooperatives/${organisationId}/store/${product}?done=model`,
  }),
};
