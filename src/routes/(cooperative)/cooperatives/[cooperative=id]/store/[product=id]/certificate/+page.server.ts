import { issueCertificate, ourCertificate, withdrawCertificate } from '#modules/production/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', ourCertificate, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({ ...(await shown(event)), ...forForm() });

interface Kept {
  readonly organisationId: string;
  readonly product: string;
}

const back = ({ organisationId, product }: Kept) =>
  `/cooperatives/${organisationId}/store/${product}/certificate`;

export const actions = {
  issue: submit(issueCertificate, { then: back }),
  withdraw: submit(withdrawCertificate, { then: back }),
};
