import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { clauseStates, CLAUSES, packetOf, roadOf, SUBJECTS, type Dossier } from '#modules/formation';
import type { LegalParameters } from '#modules/law';
import * as formation from '#modules/formation/server';
import { statusOf } from '#platform/operation';
import { submit } from '#platform/web/server';
import { filePage } from '../../file-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const shown = await filePage(event);
  const step = roadOf(shown.dossier.file).find((one) => one === event.params.step);
  if (step === undefined) return error(404, 'absent');
  const wanted = event.url.searchParams.get('founder');
  const founder = shown.dossier.founders.find(({ founderId }) => founderId === wanted);
  const asked = event.url.searchParams.getAll('subject');
  const wished = asked.length > 0 ? asked : (shown.dossier.file.amendment?.subjects ?? []);
  const subjects = SUBJECTS.filter((one) => wished.some((code) => code === one));
  const clause = clauseOf(shown.dossier, event);
  return { ...shown, step, founder, subjects, clause, done: event.url.searchParams.has('done') };
};

/** The clause a group would like to complete, with its article as it is printed today. */
function clauseOf(dossier: Dossier & { readonly law: LegalParameters }, { url, locals }: RequestEvent) {
  const wanted = url.searchParams.get('clause');
  const clause = clauseStates(dossier).find((one) => one.clause === wanted);
  if (clause === undefined || dossier.file.statutes === undefined) return undefined;
  const { added: _, ...bare } = clause;
  const statutes = { ...dossier.file.statutes, clauses: {} };
  const plain = { ...dossier, file: { ...dossier.file, statutes } };
  const parts = packetOf(plain, dossier.law, locals.locale === 'ar' ? 'ar' : 'fr');
  const articles = parts.find(({ key }) => key === 'statutes')?.articles ?? [];
  const article = articles[CLAUSES.indexOf(bare.clause)];
  return article && { clause, article };
}

const then = ({ file }: { file: string }, { params }: { params: { step?: string } }) =>
  `/formation/${file}/${params.step}?done`;

export const actions: Actions = {
  change: submit(formation.describeChange, {
    input: ({ commune, ...typed }, { params }) => ({ ...params, ...typed, communeCode: commune }),
    then,
  }),
  names: submit(formation.proposeNames, { then }),
  founder: submit(formation.keepFounder, { then }),
  drop: submit(formation.dropFounder, { then }),
  again: submit(formation.askNameAgain, { then: ({ file }) => `/formation/${file}/name` }),
  clause: submit(formation.writeClause, { then }),
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
  // The code and the PIN are shown once, on this answer: a repeated answer would be a kept PIN.
  invite: async ({ locals, params, request }) => {
    const { founder, version } = Object.fromEntries(await request.formData());
    const input = { file: params.file, founder, version };
    const given = await formation.inviteFounder.perform({ actor: locals.actor, trace: locals.trace }, input);
    if (!given.ok) return fail(statusOf(given.code), { code: given.code, values: {} });
    const { name, memberCode, pin } = given.value;
    return { name, memberCode, pin };
  },
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
