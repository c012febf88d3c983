import * as funding from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const dossier = show('dossier', funding.conventionDossier, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const may = (verb: string) => holdsVerb(actor, `funding.${verb}`);
  const shown = await dossier(event);
  const { organisationId: organisation } = shown.dossier.convention;
  const window = await funding.aidWindow.ask({ actor }, { organisation });
  return {
    ...shown,
    ...(window.ok && { window: window.value }),
    mayWrite: may('keep-line'),
    mayOrder: may('order-payment'),
    maySign: may('sign-convention'),
    mayPay: may('pay-order'),
  };
};

const then = ({ convention }: { convention: string }) => `/office/funding/${convention}?done`;

export const actions: Actions = {
  propose: submit(funding.proposeConvention, { then }),
  return: submit(funding.returnConvention, { then }),
  sign: submit(funding.signConvention, { then }),
  amend: submit(funding.amendConvention, { then }),
  close: submit(funding.closeConvention, { then }),
  order: submit(funding.orderPayment, { then }),
  approve: submit(funding.approvePayment, { then }),
  pay: submit(funding.payOrder, { then }),
  cancel: submit(funding.cancelOrder, { then }),
  recover: submit(funding.recoverPayment, { then }),
  evidence: submit(funding.recordEvidence, {
    input: async ({ content, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(content instanceof File && content.size > 0
        ? { fileName: content.name, content: Buffer.from(await content.arrayBuffer()).toString('base64') }
        : {}),
    }),
    then,
  }),
};
