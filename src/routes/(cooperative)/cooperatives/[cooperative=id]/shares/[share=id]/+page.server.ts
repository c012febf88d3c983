import { confirmShares, sharePage, undoShare } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', sharePage, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

interface Kept {
  readonly organisationId: string;
  readonly share: string;
}

const back = ({ organisationId, share }: Kept) => `/cooperatives/${organisationId}/shares/${share}`;

export const actions = {
  confirm: submit(confirmShares, { then: back }),
  undo: submit(undoShare, { then: back }),
};
