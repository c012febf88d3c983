import { error, fail } from '@sveltejs/kit';
import { roadOf } from '#modules/formation';
import * as formation from '#modules/formation/server';
import { submit } from '#platform/web/server';
import { filePage } from '../../file-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const shown = await filePage(event);
  const step = roadOf(shown.dossier.file).find((one) => one === event.params.step);
  if (step === undefined) return error(404, 'absent');
  const wanted = event.url.searchParams.get('founder');
  const founder = shown.dossier.founders.find(({ founderId }) => founderId === wanted);
  return { ...shown, step, founder, done: event.url.searchParams.has('done') };
};

const then = ({ file }: { file: string }, { params }: { params: { step?: string } }) =>
  `/formation/${file}/${params.step}?done`;

export const actions: Actions = {
  names: submit(formation.proposeNames, { then }),
  founder: submit(formation.keepFounder, { then }),
  drop: submit(formation.dropFounder, { then }),
  statutes: submit(formation.writeStatutes, { then }),
  payment: submit(formation.recordPayment, { then }),
  bank: submit(formation.bankPayments, { then }),
  activity: submit(formation.describeActivity, { then }),
  paper: submit(formation.addPaper, {
    input: async ({ content, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(await contentOf(content)),
    }),
    then,
  }),
  submit: submit(formation.submitStep, { then: ({ file }) => `/formation/${file}` }),
  // The number is shown once, on this answer, and never stands in an address.
  reveal: async ({ locals, params, request }) => {
    const founder = (await request.formData()).get('founder');
    const input = { file: params.file, founder };
    const seen = await formation.revealNumber.perform({ actor: locals.actor, trace: locals.trace }, input);
    return seen.ok ? { revealed: seen.value.number } : fail(404, { code: seen.code, values: {} });
  },
};

async function contentOf(file: unknown) {
  if (!(file instanceof File) || file.size === 0) return { fileName: '-', content: '' };
  return { fileName: file.name, content: Buffer.from(await file.arrayBuffer()).toString('base64') };
}
